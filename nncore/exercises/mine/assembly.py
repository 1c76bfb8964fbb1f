"""The reader's own network: what is written of it, what is missing, and the training of the whole."""

import numpy as np

from .. import tasks
from ..words.lists import both
from . import shelf
from .pace import say_if_slow
from .parts import KINDS, ROLES, kind_of
from .run import MyRun, fitted, run_loop


class Mine:
    """The reader's own functions, and the networks that they make together.

    A function that passes `check` is kept here, and as text in a folder of yours (`mine.folder`), where a
    later session finds it. Show `mine` to see which parts you have, and in which notebook the others are
    written; `mine.empty()` forgets them all.

    Examples
    --------
    >>> from nncore.exercises import mine
    >>> mine.missing("logistic")  # doctest: +SKIP
    ['update']
    """

    def __init__(self):
        self._session, self._unwritten = {}, set()

    @property
    def folder(self):
        """Where your functions are kept, as plain Python files."""
        return shelf.folder()

    @property
    def names(self):
        """The names of the exercises that are yours."""
        return sorted({*self._session, *shelf.names()} & set(tasks.EXERCISES))

    def keep(self, name, f):
        """Keep a function that passed its check, and return in words where it is.

        Parameters
        ----------
        name : str
            The exercise.
        f : callable

        Returns
        -------
        words : str
        """
        self._session[name] = f
        try:
            shelf.put(name, shelf.text_of(f, name))
        except (ValueError, OSError, TypeError) as error:
            self._unwritten.add(name)
            why = str(error) if isinstance(error, ValueError) else "its source could not be read or written"
            return f"It is part of `mine` in this session only: {why}."
        self._unwritten.discard(name)
        return "It is part of `mine` now."

    def take(self, name):
        """Return your function for an exercise, or None if you have none.

        Parameters
        ----------
        name : str
        """
        if name not in self._session and name in shelf.names():
            self._session[name] = shelf.take(name)
        return self._session.get(name)

    def text(self, name):
        """Return the source of your function for an exercise, with what it needs."""
        if name in self._unwritten or name not in shelf.names():
            return shelf.text_of(self._session[name], name)
        return shelf.text(name)

    def empty(self):
        """Forget all of your functions, and remove their files."""
        self._session.clear()
        self._unwritten.clear()
        shelf.empty(tasks.EXERCISES)

    def missing(self, kind):
        """Return the roles of a kind of network that you have not written yet.

        Parameters
        ----------
        kind : {"logistic", "shallow", "deep"}
        """
        parts = KINDS[kind].parts
        return [role for role in ROLES if parts[role].exercise not in self.names]

    def assemble(self, hidden=(), *, kind=None, borrow=False, **instead):
        """Return the functions of a network by role, and which of them were borrowed.

        Parameters
        ----------
        hidden : int or sequence of int
            The units of the hidden layers; () is logistic regression.
        kind : {"logistic", "shallow", "deep"}, optional
            If not the one that `hidden` suggests.
        borrow : bool
            Whether nncore's answers stand in for what you have not written.
        **instead : callable
            Functions to take in the place of kept ones, by role: ``backward=my_backward``.

        Returns
        -------
        parts : dict of str to callable
        borrowed : tuple of str

        Raises
        ------
        ValueError
            If parts are missing and not to be borrowed.
        """
        kind, _ = kind_of(hidden, kind)
        if unknown := sorted(set(instead) - set(ROLES)):
            raise ValueError(f"a network has no part {unknown[0]!r}: its parts are {', '.join(ROLES)}")
        parts, borrowed = {}, []
        for role in ROLES:
            exercise = KINDS[kind].parts[role].exercise
            parts[role] = instead.get(role) or self.take(exercise)
            if parts[role] is None:
                parts[role] = tasks.EXERCISES[exercise].answer
                borrowed.append(role)
        if borrowed and not borrow:
            raise ValueError(self._what_is_missing(kind, borrowed))
        return parts, tuple(borrowed)

    def _what_is_missing(self, kind, roles):
        by_notebook = {}
        for role in roles:
            part = KINDS[kind].parts[role]
            by_notebook.setdefault(part.notebook, []).append(part.exercise)
        told = [f"{both(names)} (notebook {notebook})" for notebook, names in by_notebook.items()]
        return (
            f"{KINDS[kind].name} is not whole yet: you have not written {both(told)}. Write what is missing, "
            f"or pass borrow=True to see it run with nncore's in its place"
        )

    def train(
        self, X, Y, hidden=(), *, learning_rate, iterations, seed=1, borrow=False, kind=None, **instead
    ):
        """Train your own network by your own loop; nothing of nncore computes.

        Parameters
        ----------
        X : ndarray of shape (n_x, m)
        Y : ndarray of shape (1, m)
        hidden : int or sequence of int
            The units of the hidden layers; () is logistic regression.
        learning_rate : float
        iterations : int
        seed : int or generator
            Of the first weights.
        borrow, kind, **instead
            As for `assemble`.

        Returns
        -------
        run : MyRun
            Your parameters, the costs, which parts were borrowed, and why it ended early, if it did.

        Raises
        ------
        ValueError
            If parts are missing, or one of them raises an exception.
        """
        parts, borrowed = self.assemble(hidden, kind=kind, borrow=borrow, **instead)
        kind, hidden = kind_of(hidden, kind)
        sizes = (len(X), *hidden, len(Y))
        say_if_slow(kind, parts, sizes, X, Y, learning_rate, iterations)
        watch, stopped = run_loop(fitted(kind, parts, sizes, seed), X, Y, learning_rate, iterations)
        return MyRun(watch.whole, np.array(watch.costs), learning_rate, kind, borrowed, stopped)

    def as_backward(self):
        """Return your backward pass in the form that the playground and `nncore.train` take.

        Returns
        -------
        backward : callable
            ``backward(net, cache, Y, cost)`` returns the dictionary that your function returns.
        """
        from .playing import as_backward

        return as_backward(self)

    def compare(self, X, Y, hidden=(), **training):
        """Train yours and nncore's from the same weights, and draw both costs; see `against.compare`."""
        from .against import compare

        return compare(self, X, Y, hidden, **training)

    def save(self, path, hidden=(), **training):
        """Write your network as one file that runs without nncore; see `take_home.save`."""
        from .take_home import save

        return save(self, path, hidden, **training)

    def __repr__(self):
        from .picture import words

        return words(self)

    def _repr_png_(self):
        from .picture import scene

        return scene(self)._repr_png_()
