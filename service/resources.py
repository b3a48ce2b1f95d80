"""Where the files lie that ship beside the code: in a checkout at the top, in a wheel inside the package."""

from pathlib import Path

PACKAGE = Path(__file__).parent
BUNDLED = PACKAGE / "_bundled"


def resource(name: str) -> Path:
    """Return the path of ``migrations``, ``seeds`` or ``openapi.yaml``."""
    bundled = BUNDLED / name
    return bundled if bundled.exists() else PACKAGE.parent / name
