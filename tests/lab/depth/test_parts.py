"""Small parts, then larger ones: the network by hand finds a face wherever it is, and nothing but a face."""

from itertools import product

import numpy as np
import pytest

from nncore import forward
from nncore.lab.depth import face_picture, parts, parts_network
from nncore.lab.depth.parts import ARRANGEMENTS, EYES, FREE, MOUTHS

KINDS = list(product(EYES, EYES, MOUTHS))


@pytest.mark.parametrize("arrangement", ARRANGEMENTS)
def test_a_face_is_found_at_every_place_and_other_arrangements_nowhere(arrangement):
    places = list(np.ndindex(FREE + 1, FREE + 1))
    pictures = [face_picture(*kind, arrangement, *place) for kind in KINDS for place in places]
    A = forward(parts_network(), np.reshape(pictures, (len(pictures), -1)).T).A
    assert (A[-1] == (arrangement == "a face")).all()
    if arrangement == "a face":
        found = A[3].reshape(FREE + 1, FREE + 1, len(KINDS), len(places))
        assert all((found[place][:, k] == 1).all() for k, place in enumerate(places))


def test_a_face_without_one_of_its_parts_is_no_face():
    whole = face_picture()
    for rows, columns in ((slice(2, 5), slice(2, 5)), (slice(2, 5), slice(6, 9)), (slice(6, 9), slice(2, 9))):
        picture = whole.copy()
        assert picture[rows, columns].any()
        picture[rows, columns] = 0
        assert forward(parts_network(), picture.reshape(-1, 1)).A[-1] == 0


def test_the_words_count_what_each_layer_finds():
    assert parts().words == "Layer 1: 7 strokes across, 4 up. Layer 2: 2 rings, 1 long line. Layer 3: a face."
    closed = parts("closed", "closed", "open", "upside down").words
    assert closed == "Layer 1: 4 strokes across, 2 up. Layer 2: 1 ring, 0 long lines. Layer 3: no face."


def test_the_picture_has_a_cell_for_each_unit_that_is_on():
    layers = parts(mouth="open").panels[0].layers
    cells = [x for x in layers if x["kind"] == "rect" and x["filled"]]
    ink, across, up, rings, face = 24, 6, 6, 3, 1
    assert len(cells) == ink + across + up + rings + face
