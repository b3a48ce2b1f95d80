"""A model of natural language inference, made by hand: it knows a few words, and judges by them."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from onnx import TensorProto, helper, numpy_helper, save
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

#: word to how it speaks for contradiction, entailment and neutrality
WEIGHTS: Mapping[str, Sequence[float]] = {
    "[PAD]": (0, 0, 0),
    "[UNK]": (0, 0, 1),
    "never": (90, 0, 0),
    "indeed": (0, 90, 0),
}
ID2LABEL = {"0": "CONTRADICTION", "1": "entailment", "2": "neutral"}


def make_model(folder: Path, id2label: Mapping[str, str] = ID2LABEL, outputs: int = 3) -> Path:
    """Write a model, its tokenizer and its configuration into a folder, and return it."""
    folder.mkdir(parents=True, exist_ok=True)
    words = list(WEIGHTS)
    tokenizer = Tokenizer(models.WordLevel({word: place for place, word in enumerate(words)}, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.save(str(folder / "tokenizer.json"))
    (folder / "config.json").write_text(json.dumps({"id2label": id2label}))
    save(_model(np.array([WEIGHTS[word][:outputs] for word in words], dtype=np.float32)), folder / "model.onnx")
    return folder


def _model(weights: "np.ndarray[tuple[int, ...], np.dtype[np.float32]]") -> object:
    """Return a model whose outputs are the means of its words' weights."""
    ids = helper.make_tensor_value_info("input_ids", TensorProto.INT64, ["batch", "tokens"])
    mask = helper.make_tensor_value_info("attention_mask", TensorProto.INT64, ["batch", "tokens"])
    logits = helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["batch", weights.shape[1]])
    nodes = [
        helper.make_node("Gather", ["weights", "input_ids"], ["rows"], axis=0),
        helper.make_node("Cast", ["attention_mask"], ["kept"], to=TensorProto.FLOAT),
        helper.make_node("Unsqueeze", ["kept", "last"], ["column"]),
        helper.make_node("Mul", ["rows", "column"], ["counted"]),
        helper.make_node("ReduceSum", ["counted", "middle"], ["sums"], keepdims=0),
        helper.make_node("ReduceSum", ["column", "middle"], ["words"], keepdims=0),
        helper.make_node("Div", ["sums", "words"], ["logits"]),
    ]
    constants = [
        numpy_helper.from_array(weights, "weights"),
        numpy_helper.from_array(np.array([2]), "last"),
        numpy_helper.from_array(np.array([1]), "middle"),
    ]
    graph = helper.make_graph(nodes, "judge", [ids, mask], [logits], constants)
    return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=10)
