"""How events move on, family by family, stage by stage. Data only, for English.

Each family has its stages in the order of time, parted by ">"; a stage is a list of fragments of regular expressions,
parted by ";", matched in small letters between word ends. The endings within one stage are no stages of each other:
"acquitted" for "convicted" is another fact, not a later one.
"""

from collections.abc import Mapping


def _stages(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(" ".join(form.split()) for form in stage.split(";")) for stage in text.split(">"))


#: the stages of an event, by family
STAGES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "manhunt": _stages(r"""
        at large; on the run; wanted; being sought; remains? free; hunt(?:ing)? for; search(?:ing)? for;
        looking for; unidentified; escaped
        > arrested; in custody; captured; detained; apprehended; surrendered; turned (?:him|her)self in;
        caught
        > charged; indicted; arraigned; released; freed; held without bail
        > on trial; standing trial; trial (?:began|opened)
        > convicted; found guilty; pleaded guilty; acquitted; found not guilty; cleared
        > sentenced; jailed; imprisoned; executed
    """),
    "search": _stages(r"""
        missing; unaccounted for; disappeared; searching for; search for
        > found; found (?:dead|alive|safe|unharmed); located; rescued; recovered; identified; reunited; confirmed dead
    """),
    "health": _stages(r"""
        ill; sick; hospitali[sz]ed; (?:critical|serious|grave|stable|fair) condition; critically
        (?:ill|injured|hurt); life support; injured; wounded; hurt; fighting for (?:his|her|their)
        li(?:fe|ves); in a coma; in intensive care
        > died; dead; pronounced dead; succumbed; killed; released from (?:the )?hospital; discharged;
        recovered; recovering
    """),
    "law": _stages(r"""
        proposed; proposes; proposal; introduced; considering; considers; debating; weighing; pending; would
        vote; will vote; to vote; mulling; drafting; drafted; tabled
        > passed; approved; adopted; ratified; enacted; rejected; defeated; voted down; killed; voted
        > signed; vetoed; signed into law; became law
        > took effect; in effect; in force; repealed; overturned; struck down
    """),
    "court": _stages(r"""
        filed; sued; will hear; to hear; hearing; heard arguments; appealing; awaiting; deliberating;
        deliberations
        > ruled; upheld; struck down; overturned; dismissed; threw out; settled; ordered; blocked; granted;
        denied; verdict
    """),
    "election": _stages(r"""
        too close to call; ahead; leads?; leading; counting; undecided; trails?; trailing; running for;
        candidates?; in the lead
        > won; wins; elected; re-?elected; defeated; lost; conceded; declared (?:the )?winner; victory
        > certified; sworn in; inaugurated; took office
    """),
    "plan": _stages(r"""
        scheduled; expected; planned; plans?; planning; set to; due to; upcoming; to be held; will (?:be
        )?\w+; poised to; intends?; hopes? to; aims? to; is to; are to
        > held; took place; happened; postponed; cancel(?:l)?ed; called off; began; opened; started; launched;
        delayed; rescheduled; went ahead; scrapped
        > ended; closed; concluded; finished; completed
    """),
    "fire": _stages(r"""
        burning; raging; spreading; out of control; battling; uncontained; in flames
        > contained; under control; extinguished; put out
    """),
    "talks": _stages(r"""
        negotiating; negotiations; talks; bargaining; in talks; on strike; deadlocked; stalled
        > agreed; reached (?:an? )?(?:deal|agreement); struck a deal; collapsed; broke down; walked out; ended
        (?:the|their) strike; signed
    """),
    "office": _stages(r"""
        nominated; nominee; named as; candidate for; under investigation; under pressure; suspended; on
        leave
        > confirmed; sworn in; resigned; stepped down; fired; sacked; dismissed; removed from; ousted;
        reinstated; impeached; expelled
    """),
    "alert": _stages(r"""
        evacuat(?:e|ed|ing|ion); shelter(?:ing)?[ -]in[ -]place; closed; shut; blocked; lockdown; in force;
        without power
        > lifted; reopened; restored; all-clear; called off
    """),
    "deal": _stages(r"""
        bid; offer(?:ed)?; considering; exploring; in talks; agreed to (?:buy|sell|merge|acquire)
        > acquired; bought; sold; merged; completed; closed; withdrew; abandoned; blocked
    """),
}
