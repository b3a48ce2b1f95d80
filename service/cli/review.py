"""Commands about what the rules found: ``reviews`` (what editors made of it) and ``reanalyze`` (what they find now)."""

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Any

import click
import orjson
from sqlalchemy import Select

from service.cli.importing import persistently
from service.cli.inputs import MOMENT, WORDS, as_json
from service.cli.opening import judging, ready
from service.cli.tables import show_table
from service.core.editorial.corrections import CorrectionKind
from service.core.editorial.precision import Precision, Share
from service.core.editorial.revision import RULES
from service.reading.precision import precision
from service.store import catalogue
from service.store.unit_of_work import Doors
from service.usecases.reanalyze import Damaged, articles, reanalyze_article
from service.usecases.reconciliation import Outcome
from service.usecases.reread_article import Reread
from service.usecases.settlement import Entry

Row = dict[str, Any]

#: what of a row an editor reads first
TOLD = ("kind", "disclosure", "summary")
#: what becomes of a row in which none of these differs: it is counted, and printed as JSON
EVIDENCE = "rests on other evidence"

outlet_option = click.option("--outlet", type=WORDS, help="Only of this outlet.")


@click.command()
@outlet_option
@click.option(
    "--kind", type=click.Choice([str(kind) for kind in CorrectionKind]), help="Only what the rules called so."
)
@click.option("--since", type=MOMENT, help="Only what was detected at this time or later.")
@click.option("--until", type=MOMENT, help="Only what was detected before this time.")
@as_json
def reviews(
    outlet: str | None, kind: str | None, since: datetime | None, until: datetime | None, as_json: bool
) -> None:
    """Show how often editors found the rules right: over all, by rule, by kind and by outlet.

    A correction counts once it was confirmed or dismissed. One that was confirmed as of another kind (re-labelled) is
    right in "precision", and wrong in "kind right". Behind each share stands in brackets where the true one lies in 95
    of 100 cases. A silent edit counts for each rule that found a change of substance in it.
    """
    with ready().reading() as session:
        found = precision(session, outlet=outlet, kind=kind, since=since, until=until)
    if as_json:
        from service.web.schemas.corrections import PrecisionTable  # loads Flask, which nothing else here needs

        click.echo(orjson.dumps(PrecisionTable().dump(found), option=orjson.OPT_INDENT_2))
        return
    heads = ("", "reviewed", "confirmed", "re-labelled", "dismissed", "precision", "kind right")
    tables = {"Over all": (found.overall,), "By rule": found.by_rule, "By kind": found.by_kind}
    for title, groups in (tables | {"By outlet": found.by_outlet}).items():
        if groups:
            click.secho(title, bold=True)
            show_table(heads, [precision_cells(group) for group in groups])
            click.echo()
    click.echo(f"{found.no_longer_found:,} reviewed corrections are no longer found by the present rules.")


def precision_cells(group: Precision) -> tuple[object, ...]:
    """Return the cells of a group."""
    counts = (group.reviewed, group.confirmed, group.relabelled, group.dismissed)
    return (group.name, *counts, in_words(group.precision), in_words(group.kind_precision))


def in_words(share: Share) -> str:
    """Write a share and its interval."""
    if share.value is None or share.low is None or share.high is None:
        return "—"
    return f"{share.value:.2f} ({share.low:.2f}–{share.high:.2f})"


@click.command()
@click.option("--apply", is_flag=True, help="Write down what is found; without it, nothing is written.")
@click.option("--article", type=click.IntRange(1), help="Only the article with this number.")
@outlet_option
@click.option("--since", type=MOMENT, help="Only articles with a version captured at this time or later.")
@click.option("--all", "every", is_flag=True, help="Also articles that the present rules read already.")
@as_json
def reanalyze(
    apply: bool, article: int | None, outlet: str | None, since: datetime | None, every: bool, as_json: bool
) -> None:
    """Let the present rules read the stored versions of articles again, and show what would change.

    With --apply it is written down, in one transaction an article: a run that was cut short is simply started again.
    A correction that stands keeps its number and its reviews, one that was reviewed and is no longer found stays
    listed, and nobody is sent an alert. With --json there is one line for each article that changes, and at last one
    with the sums. Exit code 1 if anything is damaged: those versions are named and stay as they are.
    """
    services = judging(ready())
    question = catalogue.read_by_others(None if every else RULES, article_id=article, outlet=outlet, since=since)
    count = how_many(services, question, article)
    sums = Sums()
    interactive = sys.stderr.isatty()
    with (
        closing(articles(services, question)) as numbers,
        click.progressbar(numbers, length=count, label="Articles", file=sys.stderr, hidden=not interactive) as shown,
    ):
        for number in shown:
            reread = partial(reanalyze_article, services, number, apply=apply, now=services.clock())
            found = persistently(reread)
            if found is None:
                continue
            row = article_row(found)
            sums.add(row)
            if row["corrections"] or row["damaged"]:
                click.echo("\r\x1b[K" if interactive else "", nl=False, err=True)
                click.echo(orjson.dumps(row)) if as_json else show(row)
    tell(sums, apply, as_json)
    sys.exit(1 if sums.damaged else 0)


def how_many(doors: Doors, question: Select[int], article: int | None) -> int:
    """Count the articles that will be read.

    Raises:
        NotFound: the one that was asked for is not there, which is no success.
    """
    with doors.reading() as session:
        if article:
            catalogue.standing_article(session, article, lock=False)
        return catalogue.how_many(session, question)


@dataclass(slots=True)
class Sums:
    """What was found so far."""

    articles: int = 0
    versions: int = 0
    #: articles of which something changes, and those with damage
    changed: int = 0
    damaged: int = 0
    stances: int = 0
    #: corrections by what becomes of them, and by kind
    corrections: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))

    def add(self, row: Row) -> None:
        """Add what was found of an article."""
        self.articles += 1
        self.versions += row["versions"]
        self.stances += row["stances"]
        self.changed += bool(row["corrections"] or row["versions_changed"] or row["stances"] or row["claims_changed"])
        self.damaged += bool(row["damaged"])
        for one in row["corrections"]:
            self.corrections[one["outcome"]][(one["after"] or one["before"])["kind"]] += 1


def article_row(found: Reread | Damaged) -> Row:
    """Return what is printed of an article."""
    if isinstance(found, Damaged):
        nothing = {"versions": 0, "versions_changed": 0, "claims_changed": False, "stances": 0, "corrections": []}
        return {"article_id": found.article_id, "outlet": None, "url": None, **nothing, "damaged": [found.reason]}
    return {
        "article_id": found.article.id,
        "outlet": found.article.outlet,
        "url": found.article.canonical_url,
        "versions": len(found.versions),
        "versions_changed": sum(bool(one.findings or one.comparison) for one in found.versions),
        "claims_changed": found.claims is not None,
        "stances": sum(len(one.support) for one in found.versions),
        "corrections": [correction_row(one) for one in found.outcomes],
        "damaged": [f"The text of version {number} is lost: it stays as it is." for number in found.damaged],
    }


def correction_row(outcome: Outcome) -> Row:
    """Return what is printed of a correction that appears, disappears or changes."""
    before = outcome.before.entry if outcome.before else None
    entry = outcome.after or before
    return {
        "outcome": becomes(outcome),
        "id": entry and entry.row,
        "from_version": entry and entry.from_version,
        "to_version": entry and entry.to_version,
        "changed": [
            name for name in TOLD if before and outcome.after and side(before)[name] != side(outcome.after)[name]
        ],
        "before": before and side(before),
        "after": outcome.after and side(outcome.after),
    }


def becomes(outcome: Outcome) -> str:
    """Say in a word what becomes of a correction."""
    if outcome.before is None or not outcome.before.found:
        return "appears"
    if outcome.after is None:
        return "stays for its review" if outcome.before.reviewed else "disappears"
    same = side(outcome.before.entry) == side(outcome.after)
    return EVIDENCE if same else "changes"


def side(entry: Entry) -> Row:
    """Return what an editor reads first in a row of the ledger."""
    return {name: entry.record[name] for name in TOLD}


def show(row: Row) -> None:
    """Print what was found of an article."""
    told = [one for one in row["corrections"] if one["outcome"] != EVIDENCE]
    if not told and not row["damaged"]:
        return
    click.secho(
        f"Article {row['article_id']}, {row['outlet'] or 'damaged'}: {row['url'] or ''}".rstrip(": "), bold=True
    )
    for reason in row["damaged"]:
        click.echo(f"  {reason}")
    for one in told:
        for line in lines_of(one):
            click.echo(f"  {line}")


def lines_of(row: Row) -> Iterator[str]:
    """Yield what is printed of a correction: where it stands and what becomes of it, then the sides that differ."""
    before, after = row["before"], row["after"]
    kind = (after or before)["kind"]
    number = f"correction {row['id']}" if row["id"] else "a new correction"
    what = f": {', '.join(row['changed'])}" if row["changed"] else ""
    yield f"version {row['to_version']}, {kind}: {number} {row['outcome']}{what}"
    for sign, told in (("- ", before), ("+ ", after)):
        if told:
            yield f"    {sign}{told['kind']}, {told['disclosure']}: {told['summary']}"


def tell(sums: Sums, apply: bool, as_json: bool) -> None:
    """Print the sums."""
    if as_json:
        told = {name: getattr(sums, name) for name in ("articles", "versions", "changed", "damaged", "stances")}
        click.echo(orjson.dumps({"rules": RULES, "applied": apply, **told, "corrections": sums.corrections}))
        return
    if rows := [(what, kind, count) for what, kinds in sums.corrections.items() for kind, count in kinds.most_common()]:
        click.echo()
        show_table(("corrections", "kind", "number"), rows)
        click.echo()
    click.echo(
        f"Rule set {RULES} read {sums.versions:,} versions of {sums.articles:,} articles: "
        f"{sums.changed:,} {'changed' if apply else 'would change'}, {sums.damaged:,} with damage."
    )
    if sums.changed and not apply:
        click.echo("Nothing was written. Write it down with --apply.")


COMMANDS = (reviews, reanalyze)
