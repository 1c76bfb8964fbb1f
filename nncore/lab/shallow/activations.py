"""The activations and their slopes: one Z on the axis, the tangent over it, and where the slope is gone."""

import numpy as np

from ...activations import ACTIVATIONS, activation
from ...arrays import as_float
from ...checks import check_choice, check_number
from ..stage.palette import BLUE, GREY, ORANGE
from ..stage.scene import Panel, Scene

REACH = 8.0  # Z is drawn from -8 to 8
SMALL = 0.01  # a slope below this share of the largest one counts as gone


def saturated(g, Z):
    """Return whether the slope of g at each entry of Z is below a hundredth of g's largest slope.

    Parameters
    ----------
    g : str or Activation
    Z : ndarray

    Returns
    -------
    saturated : ndarray of bool, of Z's shape

    Examples
    --------
    >>> saturated("tanh", np.array([-3.0, 0.0, 2.0, 4.0]))
    array([ True, False, False, True])
    """
    g, Z = activation(g), as_float(Z, "Z").astype(np.float64)
    largest = g.derivative(np.linspace(-REACH, REACH, 1601)).max()
    return g.derivative(Z) < SMALL * largest


def activation_view(g="tanh", Z=1.0):
    """Draw an activation with its tangent at Z, and its slope; grey where it is saturated.

    Parameters
    ----------
    g : {"sigmoid", "tanh", "relu", "leaky_relu", "identity"}
    Z : float

    Returns
    -------
    scene : Scene

    Examples
    --------
    >>> activation_view("sigmoid", 0.0)
    sigmoid at Z = 0: A = 0.5, and the slope is 0.25.
    """
    f, Z = ACTIVATIONS[check_choice("activation", g, ACTIVATIONS)], check_number("Z", Z, -REACH, REACH)
    z = np.linspace(-REACH, REACH, 801)
    A, slope, gone = f(z), f.derivative(z), saturated(f, z)
    A_here, slope_here = (float(of(np.array(Z, dtype=float))) for of in (f, f.derivative))
    values = _panel("A = g(Z)", A, gone, z)
    near = np.array([Z - 1.5, Z + 1.5])
    values.curve(near, A_here + slope_here * (near - Z), ORANGE, 3, label="tangent").points(
        [Z], [A_here], ORANGE
    )
    slopes = _panel("its slope, g′(Z)", slope, gone, z).points([Z], [slope_here], ORANGE)
    end = " It is saturated here." if saturated(f, Z) else ""
    words = f"{g} at Z = {Z:g}: A = {A_here:.4g}, and the slope is {slope_here:.4g}.{end}"
    return Scene([values, slopes], words, height=300)


def _panel(title, values, gone, z):
    """Return a Panel with the curve of `values` over z, grey where the slope is gone."""
    low, high = min(values.min(), 0.0), max(values.max(), 1.0)
    room = 0.08 * (high - low)
    panel = Panel(title, "Z", ylim=(low - room, high + 4 * room), xlim=(-REACH, REACH))
    panel.curve(z, np.where(gone, np.nan, values), BLUE, 2.5)
    if gone.any():
        panel.curve(z, np.where(gone, values, np.nan), GREY, 2.5, label="saturated")
    return panel
