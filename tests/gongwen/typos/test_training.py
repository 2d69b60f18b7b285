"""A small training run on an invented rule book."""

import io
import lzma
from pathlib import Path

import numpy as np
import pytest

from gongwen.typos import find_typos, load
from gongwen.typos.learning.examples import folds
from gongwen.typos.learning.fitting import committee, fit
from gongwen.typos.learning.training import train
from gongwen.typos.model import Limits
from tests.gongwen.typos.toy import PLAN, sources

LIMITS = Limits(error=0.0, doubt=-2.0, strange=0.9)


@pytest.fixture(scope="module")
def model():
    return train(sources(), PLAN, LIMITS, tell=lambda what: None)


def found(text, model):
    return [(typo.span.start, typo.wrong, typo.right) for typo in find_typos(text, model=model)]


def test_a_wrong_character_that_sounds_alike_is_found(model):
    assert (3, "湖", "河") in found("区水务局" + "负责" + "湖道保洁工作，并及时报告情况。", model) or (
        6,
        "湖",
        "河",
    ) in found("区水务局" + "负责" + "湖道保洁工作，并及时报告情况。", model)


def test_a_wrong_character_that_looks_alike_is_found(model):
    assert (5, "职", "织") in found("区教育局组职校舍安全检查，接受社会监督。", model)


def test_two_wrong_characters_in_one_sentence_are_both_found(model):
    right = found("区财政局负则森林防火工作，健立健全制度。", model)
    assert {(5, "则", "责"), (13, "健", "建")} <= set(right)


def test_what_is_right_is_left_alone(model):
    assert found("区林业局负责森林防火工作，按照规定办理。\n公职人员的准则", model) == []


def test_the_same_corpus_gives_the_same_model(model):
    again = train(sources(), PLAN, LIMITS, tell=lambda what: None)
    assert all(np.array_equal(one.first, two.first) for one, two in zip(model.networks, again.networks, strict=True))


def test_a_model_that_was_saved_finds_the_same(model):
    file = io.BytesIO()
    model.save(file)
    file.seek(0)
    text = "区民政局负则社区养老服务，按召规定办理。"
    assert find_typos(text, model=load(file)) == find_typos(text, model=model) != ()


def test_it_says_what_it_does():
    told = []
    train(sources(400), PLAN, LIMITS, tell=told.append)
    assert any("held out" in what for what in told)


def test_what_is_held_out_in_one_fold_is_counted_in_the_next():
    lines = [f"第{k}行" for k in range(4000)]
    one, two = folds(lines, 2, seed=1)
    assert one.held
    assert not set(one.held) & set(two.held)
    assert set(one.held) <= set(two.counted)
    assert sorted(one.counted + one.held) == sorted(lines)


def test_a_committee_gives_the_mean_of_its_members(model):
    features = np.random.default_rng(1).normal(size=(20, len(model.networks[0].mean))).astype(np.float32)
    truth = (features[:, 0] > 0).astype(np.float32)
    members = [fit(features, truth, hidden=3, epochs=2, seed=seed) for seed in (1, 2)]
    mean = (members[0].odds(features) + members[1].odds(features)) / 2
    assert np.allclose(committee(members).odds(features), mean, atol=1e-4)


FONT = Path("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")


@pytest.mark.skipif(not FONT.is_file(), reason="the font fonts-noto-cjk is not installed")
def test_the_script_writes_a_model_that_can_be_loaded(tmp_path, monkeypatch, capsys):
    pytest.importorskip("pypinyin")
    from tools import train_typos

    corpus, out = tmp_path / "corpus.txt.xz", tmp_path / "model.npz"
    corpus.write_bytes(lzma.compress("\n".join(sources(3000).lines).encode()))
    monkeypatch.setattr("sys.argv", ["train_typos.py", str(corpus), "--out", str(out)])
    assert train_typos.main() == 0
    assert "n-grams" in capsys.readouterr().out
    written = load(str(out))
    wrong = np.array([written.alphabet.identity("则")], dtype=np.uint16)
    others = written.confusions.singles(wrong)[0].candidates.tolist()
    assert "责" in map(written.alphabet.char, others)
    assert found("区民政局负责社区养老服务，按照规定办理。", written) == []
