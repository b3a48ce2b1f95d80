"""``python -m service`` is the command ``correction-tracker``."""

from service.cli import main

main()
