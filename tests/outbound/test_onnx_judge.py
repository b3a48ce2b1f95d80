"""A judge that runs a local model, here one that is made by the test."""

import sys
from pathlib import Path

import pytest

from service.outbound.onnx_judge import BATCH, OnnxJudge
from service.settings import SettingsError
from tests.support.judge_model import make_model


@pytest.fixture(scope="module")
def judge(tmp_path_factory: pytest.TempPathFactory) -> OnnxJudge:
    return OnnxJudge(make_model(tmp_path_factory.mktemp("models") / "by-hand"))


def test_the_outputs_are_read_by_their_labels(judge: OnnxJudge) -> None:
    denied, affirmed, open_ = judge.opinions(
        [("It never froze.", "the lake froze"), ("Indeed it froze.", "the lake froze"), ("Eels.", "the lake froze")]
    )
    assert denied.contradicts > 0.9 > affirmed.contradicts
    assert affirmed.supports > 0.9 > denied.supports
    assert open_.supports + open_.contradicts < 0.6


def test_a_model_is_named_by_its_folder(judge: OnnxJudge) -> None:
    assert judge.name == "by-hand"


def test_what_stands_beside_a_pair_does_not_change_the_opinion_on_it(judge: OnnxJudge) -> None:
    pair, long = ("It never froze.", "the lake froze"), ("indeed " * 900, "the lake froze")
    (alone,) = judge.opinions([pair])
    first, *_, last = judge.opinions([pair, *[long] * BATCH, pair])
    assert first == pytest.approx(tuple(alone))
    assert last == pytest.approx(tuple(alone))


def test_nothing_is_asked_of_nobody(judge: OnnxJudge) -> None:
    assert judge.opinions([]) == []


@pytest.mark.parametrize("missing", ["model.onnx", "tokenizer.json", "config.json"])
def test_a_missing_file_is_named_with_the_setting(tmp_path: Path, missing: str) -> None:
    (make_model(tmp_path) / missing).unlink()
    with pytest.raises(SettingsError, match=rf"TRACKER_JUDGE_MODEL: .*there is no {missing}\. Name a folder with"):
        OnnxJudge(tmp_path)


@pytest.mark.parametrize(
    "labels", [{}, {"0": "LABEL_0", "1": "LABEL_1", "2": "LABEL_2"}, {"0": "entailment", "1": "contradiction"}]
)
def test_labels_of_another_kind_of_model_are_refused(tmp_path: Path, labels: dict[str, str]) -> None:
    with pytest.raises(SettingsError, match=r"id2label in config\.json must name entailment, contradiction, neutral"):
        OnnxJudge(make_model(tmp_path, labels))


def test_a_configuration_that_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (make_model(tmp_path) / "config.json").write_text("[]")
    with pytest.raises(SettingsError, match=r"config\.json has no id2label"):
        OnnxJudge(tmp_path)


@pytest.mark.parametrize("damaged", ["model.onnx", "tokenizer.json"])
def test_a_damaged_file_is_refused(tmp_path: Path, damaged: str) -> None:
    (make_model(tmp_path) / damaged).write_text("no such thing")
    with pytest.raises(SettingsError, match="it cannot be loaded"):
        OnnxJudge(tmp_path)


def test_a_model_with_other_outputs_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"cannot judge a pair of sentences .*shape"):
        OnnxJudge(make_model(tmp_path, outputs=2))


def test_the_extra_is_named_where_it_is_absent(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    make_model(tmp_path)
    monkeypatch.setitem(sys.modules, "onnxruntime", None)
    with pytest.raises(SettingsError, match=r"pip install 'correction-tracker\[onnx\]'"):
        OnnxJudge(tmp_path)
