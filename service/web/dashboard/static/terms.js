/** What the terms of the trade are called. */

export const KINDS = {
  correction: "Correction",
  clarification: "Clarification",
  update: "Update",
  editors_note: "Editor’s note",
  retraction: "Retraction",
  stealth_edit: "Silent edit",
  notice_altered: "Notice altered",
  notice_removed: "Notice removed",
  withdrawal: "Withdrawal",
  restoration: "Restoration",
};

export const DISCLOSURES = {
  disclosed: "Readers were told",
  disclosed_later: "Readers were told later",
  undisclosed: "Readers were not told",
  notice_without_change: "Notice without a change",
  notice_altered: "Notice altered",
  notice_removed: "Notice removed",
};

export const CATEGORIES = {
  number: "Number",
  date: "Date",
  name: "Name",
  quote: "Quotation",
  attribution: "Attribution",
  fact: "Fact",
  status: "New state of affairs",
  detail: "Detail",
  headline: "Headline",
  byline: "Byline",
  notice: "Notice",
  move: "Moved",
  copyedit: "Copy edit",
  furniture: "Page furniture",
};

export const STATUSES = { detected: "Not reviewed", confirmed: "Confirmed", dismissed: "Dismissed" };

export const NOTICES = { added: "Added", removed: "Removed", altered: "Reworded" };

export const STANCES = {
  supports: "Says so",
  contradicts: "Says otherwise",
  corrected: "Corrected",
  dropped: "No longer says so",
  not_mentioned: "Does not say",
};

export const STEPS = {
  first_seen: "First seen",
  reworded: "Reworded",
  attribution_changed: "Credit changed",
  figure_changed: "Figure changed",
  contradicted: "Contradicted",
  dropped: "Dropped",
  back_again: "Back again",
};

export const STANCE_SIGNS = { supports: "✓", contradicts: "✕", corrected: "↻", dropped: "−", not_mentioned: "·" };

export const CLAIM_KINDS = { watched: "Watched", found: "Stated", figure: "Figure" };

export const STANDINGS = { still_carries: "Still carries it", followed: "Has followed", corrected_first: "Corrected first", never_carried: "Never carried it" };

export const SOURCE_KINDS = {
  person: "Person",
  organisation: "Organisation",
  platform: "Platform",
  document: "Document",
  outlet: "Outlet",
  unnamed: "Not named",
};

export const SOURCE_CHANGES = {
  added: "Added",
  removed: "Removed",
  swapped: "Exchanged",
  named: "Named",
  unnamed: "No longer named",
};

export const ENDPOINT_STATES = { active: "Active", degraded: "Failing", disabled: "Off" };

export const DELIVERY_STATES = { pending: "Waiting", delivered: "Delivered", failed: "Failed", cancelled: "Cancelled" };
