import pytest

from service import settings


@pytest.mark.parametrize(
    ("said", "read"),
    [
        ("", None),
        ("https://corrections.example", "https://corrections.example"),
        ("https://corrections.example/", "https://corrections.example"),
        ("HTTPS://Corrections.Example:8443", "https://corrections.example:8443"),
        ("http://127.0.0.1:65535/", "http://127.0.0.1:65535"),
        ("http://[::1]:8000", "http://[::1]:8000"),
    ],
)
def test_the_public_address_is_a_scheme_a_host_and_perhaps_a_port(said, read):
    assert settings.load({"TRACKER_PUBLIC_URL": said}).public_url == read


@pytest.mark.parametrize(
    "said",
    [
        "corrections.example",
        "ftp://corrections.example",
        "https://",
        "https://corrections.example:0",
        "https://corrections.example:99999",
        "https://corrections.example:port",
        "https://corrections.example/below",
        "https://me:secret@corrections.example",
        "https://corrections.example\n",
        "https://[::1",
    ],
)
def test_any_other_public_address_is_refused_by_name(said):
    with pytest.raises(settings.SettingsError, match=r"TRACKER_PUBLIC_URL .* https://corrections\.example"):
        settings.load({"TRACKER_PUBLIC_URL": said})
