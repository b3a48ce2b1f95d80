"""A judge of claims that runs a local model: a cross-encoder of natural language inference in ONNX. No network.

Needs the optional extra ``onnx``. The folder holds what is exported with such models: ``model.onnx``,
``tokenizer.json`` and ``config.json``, whose ``id2label`` tells which of the three outputs means what.
"""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from service.core.claims.second_opinion import Opinion
from service.settings import SettingsError

#: files of a model's folder
MODEL, TOKENIZER, CONFIG = "model.onnx", "tokenizer.json", "config.json"
#: what the three outputs of such a model are called, in small letters
LABELS = ("entailment", "contradiction", "neutral")
#: tokens of a sentence and a claim together, as encoders of this kind were trained; the sentence is cut
MOST_TOKENS = 512
#: pairs that are judged at once
BATCH = 16


class OnnxJudge:
    """A model in a folder, loaded and tried out."""

    def __init__(self, folder: Path) -> None:
        """Load a model.

        Raises:
            SettingsError: the folder does not hold a model that can be used; says what is missing.
        """
        self.name = folder.name
        self._labels = label_places(folder)
        session, tokenizer = load(folder)
        self._session, self._tokenizer = session, tokenizer
        self._inputs = [given.name for given in session.get_inputs()]
        try:
            self.opinions([("The bridge is open.", "The bridge is closed.")])
        except Exception as error:  # the runtime has a class of its own for each way in which a model fails
            raise unusable(folder, f"the model cannot judge a pair of sentences ({error})") from error

    def opinions(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        """Return an opinion on each pair of a sentence and a claim."""
        batches = (pairs[start : start + BATCH] for start in range(0, len(pairs), BATCH))
        return [opinion for batch in batches for opinion in self._batch(batch)]

    def _batch(self, pairs: Sequence[tuple[str, str]]) -> list[Opinion]:
        import numpy as np  # comes with the runtime

        encoded = self._tokenizer.encode_batch(list(pairs))
        columns = {
            "input_ids": [one.ids for one in encoded],
            "attention_mask": [one.attention_mask for one in encoded],
            "token_type_ids": [one.type_ids for one in encoded],
        }
        feed = {name: np.array(columns[name], dtype=np.int64) for name in self._inputs}
        (logits, *_) = self._session.run(None, feed)
        if logits.shape != (len(pairs), len(LABELS)):
            raise ValueError(f"outputs of shape {logits.shape}, not three for each pair")
        odds = np.exp(logits - logits.max(axis=1, keepdims=True))
        shares = odds / odds.sum(axis=1, keepdims=True)
        entailment, contradiction, _ = self._labels
        return [Opinion(float(row[entailment]), float(row[contradiction])) for row in shares]


def label_places(folder: Path) -> list[int]:
    """Return at which place of a model's outputs each of ``LABELS`` stands."""
    for name in (MODEL, TOKENIZER, CONFIG):
        if not (folder / name).is_file():
            raise unusable(folder, f"there is no {name}")
    try:
        labels = json.loads((folder / CONFIG).read_text("utf-8"))["id2label"]
        named = {str(label).lower(): int(place) for place, label in labels.items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise unusable(folder, f"{CONFIG} has no id2label") from error
    if sorted(named) != sorted(LABELS) or sorted(named.values()) != [0, 1, 2]:
        raise unusable(folder, f"id2label in {CONFIG} must name {', '.join(LABELS)}, not {', '.join(named)}")
    return [named[label] for label in LABELS]


def load(folder: Path) -> tuple[Any, Any]:
    """Return a model's session and its tokenizer."""
    try:
        import onnxruntime
        from tokenizers import Tokenizer
    except ImportError as error:
        raise SettingsError(
            "TRACKER_JUDGE_MODEL needs the optional extra 'onnx': pip install 'correction-tracker[onnx]'."
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1  # processes share the machine; and sums in one order give the same answer
    try:
        session = onnxruntime.InferenceSession(folder / MODEL, sess_options=options, providers=["CPUExecutionProvider"])
        tokenizer = Tokenizer.from_file(str(folder / TOKENIZER))
    except Exception as error:  # both raise whatever their native parts do
        raise unusable(folder, f"it cannot be loaded ({error})") from error
    tokenizer.enable_truncation(MOST_TOKENS, strategy="only_first")
    tokenizer.enable_padding()
    return session, tokenizer


def unusable(folder: Path, why: str) -> SettingsError:
    """Say that a folder holds no model that can be used, and the mend."""
    return SettingsError(
        f"TRACKER_JUDGE_MODEL: {folder} cannot be used: {why}. Name a folder with {MODEL}, {TOKENIZER} and {CONFIG} "
        "of a cross-encoder for natural language inference, or leave the setting out."
    )
