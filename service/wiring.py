"""From settings to the parts that do the work."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property

from sqlalchemy import Engine
from sqlalchemy.orm import Session

from service.core.claims.second_opinion import Judge
from service.outbound.onnx_judge import OnnxJudge
from service.settings import Settings
from service.store.engine import open_engine
from service.store.unit_of_work import UnitOfWork, reading_session
from service.store.vault import Vault, open_vault


@dataclass(frozen=True)
class Services:
    """What a request, a command or the worker needs."""

    settings: Settings
    engine: Engine
    #: encrypts webhook secrets
    vault: Vault
    #: the present time, aware and in UTC; tests put their own here
    clock: Callable[[], datetime]

    @cached_property
    def judge(self) -> Judge | None:
        """The model that judges claims beside the rules, loaded by the first who asks; None where none is named.

        Raises:
            SettingsError: there is no such model in the folder that is named.
        """
        return OnnxJudge(self.settings.judge_model) if self.settings.judge_model else None

    def writing(self) -> UnitOfWork:
        """Open a transaction that writes."""
        return UnitOfWork(self.engine)

    def reading(self) -> Session:
        """Open a session for questions."""
        return reading_session(self.engine)


def utc_now() -> datetime:
    """Return the present time in UTC."""
    return datetime.now(UTC)


def wire(settings: Settings, clock: Callable[[], datetime] = utc_now) -> Services:
    """Make the parts that ``settings`` describe; nothing is opened before it is needed."""
    return Services(settings, open_engine(settings.database_url), open_vault(settings), clock)
