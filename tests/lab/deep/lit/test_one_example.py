"""What one example lights: the numbers are those of forward and backward, each where it belongs."""

import numpy as np
import pytest
from helpers.fits import crowded
from helpers.scenes import paints

from nncore import Network, backward, cross_entropy, forward
from nncore.datasets import moons
from nncore.lab import live
from nncore.lab.deep import one_example
from nncore.lab.deep.lit.arithmetic import arithmetic
from nncore.lab.deep.lit.circuit import circuit
from nncore.lab.deep.lit.passes import follow
from nncore.lab.stage.palette import BLUE, ORANGE


def network(hidden="tanh"):
    net = Network.initialize((2, 4, 3, 1), 2, hidden=hidden)
    return net.map(lambda p: p + 0.1 * np.random.default_rng(p.size).standard_normal(p.shape))


def numbers(panel):
    """The numbers that a panel of bars writes, by what stands before them."""
    words = [layer["words"].replace("−", "-") for layer in panel.layers if layer["kind"] == "text"]
    return {name.split(":")[0]: float(value) for name, value in zip(words[::2], words[1::2], strict=True)}


@pytest.mark.parametrize("hidden", ["tanh", "relu", "sigmoid"])
def test_the_numbers_are_those_of_forward_and_backward(hidden):
    net, x, Y = network(hidden), np.array([[0.7], [-0.4]]), np.array([[1.0]])
    seen, cache = follow(net, x, 1), forward(net, x)
    gradients = backward(net, cache, Y)
    assert seen.loss == pytest.approx(cross_entropy(cache.Z[-1], Y))
    for l in range(1, net.L + 1):
        np.testing.assert_array_equal(seen.A[l], cache.A[l][:, 0])
        np.testing.assert_allclose(seen.dW[l], np.outer(seen.dZ[l], seen.A[l - 1]), rtol=1e-12)
        np.testing.assert_array_equal(seen.dW[l], gradients.dW[l])


@pytest.mark.parametrize("step", [1, 2, 3])
def test_the_bars_of_the_way_forward_add_up_to_z(step):
    seen = follow(network(), np.array([[0.7], [-0.4]]), 1)
    panel, words = arithmetic(seen, step, unit=2)
    *terms, z = numbers(panel).values()
    assert z == pytest.approx(seen.Z[step][min(1, seen.Z[step].size - 1)], abs=0.006)
    assert sum(terms) == pytest.approx(z, abs=0.04)
    assert "z is the sum" in words


@pytest.mark.parametrize(("step", "layer"), [(6, 2), (7, 1)])
def test_the_bars_of_the_way_back_add_up_to_da(step, layer):
    seen = follow(network(), np.array([[0.7], [-0.4]]), 1)
    panel, _ = arithmetic(seen, step, unit=3)
    *terms, da, dz = numbers(panel).values()
    assert sum(terms) == pytest.approx(da, abs=0.03)
    assert dz == pytest.approx(seen.dZ[layer][2], abs=0.006)


def test_at_the_end_stand_the_gradients_of_the_first_weights():
    seen = follow(network(), np.array([[0.7], [-0.4]]), 0)
    panel, _ = arithmetic(seen, seen.last, unit=4)
    np.testing.assert_allclose(list(numbers(panel).values())[:2], seen.dW[1][3], atol=0.006)


def widths(panel):
    """Width and colour of every line of a circuit that carries something."""
    lines = [layer for layer in panel.layers if layer["kind"] == "segments"]
    return [
        (w, of["color"]) for of in lines if of["color"] in (BLUE, ORANGE) for w in of["data"][::2, 2].tolist()
    ]


def test_a_line_is_as_wide_as_what_it_carries_and_its_colour_is_the_sign():
    seen = follow(network(), np.array([[0.7], [-0.4]]), 1)
    lines = widths(circuit(seen, 3, 1))
    carried = np.concatenate([of.ravel() for of in seen.carried[1:]])
    assert len(lines) == carried.size
    assert sum(color == BLUE for _, color in lines) == (carried < 0).sum()
    widest = max(lines)
    assert widest[1] == (ORANGE if carried[np.abs(carried).argmax()] > 0 else BLUE)
    wide = sorted(width for width, _ in lines)
    np.testing.assert_allclose(
        wide[-3:], 9 * np.sort(np.abs(carried))[-3:] / np.abs(carried).max(), rtol=1e-6
    )


def test_on_the_way_back_the_lines_that_it_has_passed_are_as_wide_as_the_gradients():
    seen = follow(network(), np.array([[0.7], [-0.4]]), 0)
    gradients = np.concatenate([of.ravel() for of in seen.dW[1:]])
    wide = sorted(width for width, _ in widths(circuit(seen, seen.last, 1)))
    largest = np.sort(np.abs(gradients))[-3:]
    np.testing.assert_allclose(wide[-3:], 9 * largest / largest[-1], rtol=1e-6)


def test_between_two_steps_pulses_are_on_their_way():
    seen = follow(network(), np.array([[0.7], [-0.4]]), 1)
    for step, layer, back in ((0.5, 1, False), (1.25, 2, False), (5.25, 3, True), (7.75, 1, True)):
        panel = circuit(seen, step, 1)
        now, before = (len(widths(of)) for of in (panel, circuit(seen, int(step), 1)))
        assert now - before == seen.net.W[layer].size
        pulse = [
            of["data"] for of in panel.layers if of["kind"] == "segments" and of["color"] in (BLUE, ORANGE)
        ]
        share = step % 1
        at = layer - share if back else layer - 1 + share
        assert pulse[-1][:2, 0].mean() == pytest.approx(at)


def test_every_step_and_unit_changes_the_picture_or_the_words():
    light = one_example(network(), *moons(30, rng=1))
    plane = {"x1": (-2.0, 3.0), "x2": (-2.0, 3.0)}
    figure = live(light, step=(0.0, float(light.last), 0.25), unit=(1, 4), **plane)
    said = set()
    for step in range(light.last + 1):
        figure.controls["step"].value = float(step)
        said.add(figure.scene.words)
        assert paints(figure.scene)
    assert len(said) == light.last + 1
    assert repr(light(step=99)) == repr(light(step=light.last))


def test_a_label_the_other_way_round_turns_every_gradient():
    net, x = network(), np.array([[0.7], [-0.4]])
    one, other = follow(net, x, 1), follow(net, x, 0)
    factor = other.dZ[3] / one.dZ[3]
    assert factor < 0
    for l in range(1, net.L + 1):
        np.testing.assert_allclose(other.dW[l], factor * one.dW[l], rtol=1e-12)


@pytest.mark.parametrize("width", [360, 760, 1920])
@pytest.mark.parametrize("step", [0, 2, 5, 7, 8])
def test_the_words_have_room(width, step):
    light = one_example(network(), *moons(30, rng=1))
    assert not crowded(light(step=step, unit=2), width)


def test_a_network_that_cannot_be_read():
    with pytest.raises(ValueError, match="at most 6 units a layer"):
        one_example(Network.initialize((2, 7, 1), 0), *moons(30, rng=1))
    with pytest.raises(ValueError, match="two features and one output"):
        one_example(Network.initialize((3, 2, 1), 0), *moons(30, rng=1))


def test_each_unit_and_each_line_says_its_numbers():
    seen = follow(network(), np.array([[0.7], [-0.4]]), 1)
    (tips,) = [layer for layer in circuit(seen, 0, 1).layers if layer["kind"] == "tips"]
    assert len(tips["tips"]) == sum(W.size for W in seen.net.W[1:]) + sum(seen.net.sizes[1:])
    words = dict(zip(map(tuple, tips["data"].tolist()), tips["tips"], strict=True))
    assert words[2.0, 1.0].startswith(f"unit 1 of layer 2: z = {seen.Z[2][0]:.3f}, a = {seen.A[2][0]:.3f}")
    w, carried = seen.net.W[3][0, 2], seen.carried[3][0, 2]
    assert any(f"W[3][0, 2] = {w:.3f}: w · a = {carried:.3f}" in tip for tip in tips["tips"])


def test_the_point_is_dragged_to_where_its_sliders_go():
    light = one_example(network(), *moons(30, rng=1))
    (handle,) = [of for of in light(x1=0.4, x2=-0.3).panels[0].layers if of["kind"] == "handle"]
    assert tuple(handle["moves"]) == ("x1", "x2")
    np.testing.assert_array_equal(handle["data"], [[0.4, -0.3]])
