"""Secrets at rest: encrypted with a key that lies outside the database."""

from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken

from service.core.errors import IntegrityFailure
from service.settings import Settings, SettingsError

REFUSAL = "{} must hold 32 bytes in URL-safe base64; make them with 'correction-tracker keys secret'."


@dataclass(frozen=True, slots=True)
class Vault:
    """Encrypts and decrypts with one key (Fernet: AES-128-CBC with HMAC-SHA256)."""

    fernet: Fernet

    def lock(self, secret: str) -> bytes:
        """Encrypt a secret."""
        return self.fernet.encrypt(secret.encode())

    def unlock(self, sealed: bytes) -> str:
        """Return the secret.

        Raises:
            IntegrityFailure: it was encrypted with another key.
        """
        try:
            return self.fernet.decrypt(sealed).decode()
        except InvalidToken as error:
            raise IntegrityFailure(
                "A stored secret cannot be read with TRACKER_SECRET_KEY: restore the key it was written with."
            ) from error


def open_vault(settings: Settings) -> Vault:
    """Return the vault for ``TRACKER_SECRET_KEY``, or for a key kept in the data folder.

    Raises:
        SettingsError: the key is not a Fernet key.
    """
    try:
        return Vault(Fernet(master_key(settings)))
    except ValueError as error:
        raise SettingsError(
            REFUSAL.format("TRACKER_SECRET_KEY" if settings.secret_key else kept_in(settings))
        ) from error


def master_key(settings: Settings) -> str:
    """Return the key that everything secret rests on: ``TRACKER_SECRET_KEY``, or one kept in the data folder."""
    return settings.secret_key or kept_key(kept_in(settings))


def kept_in(settings: Settings) -> Path:
    """Return the file in which the key is kept where none is set."""
    return settings.data_dir / "secret.key"


def kept_key(path: Path) -> str:
    """Return the key in ``path``; make it, readable by its owner only, where there is none."""
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        with path.open("x", encoding="ascii") as file:
            path.chmod(0o600)
            file.write(Fernet.generate_key().decode())
    except FileExistsError:
        pass
    return path.read_text(encoding="ascii").strip()
