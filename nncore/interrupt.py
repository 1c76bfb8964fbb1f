"""The interrupt key (Ctrl-C, the notebook's stop button), held until something is whole.

Python answers it by an exception at whatever line is next: in the middle of a product, in a half-built
network, in the clean-up of an object (where it is lost). A long computation is better asked to stop: the
first interrupt sets a flag, which is looked at between two iterations; the second is an exception as ever.
"""


class Interrupts:
    """While the block runs, hold the first interrupt: `asked` then says that it came.

    In a thread, where Python delivers no signals, and where somebody else answers the signal already, this
    does nothing, and an interrupt is what it was.

    Examples
    --------
    >>> import signal
    >>> with Interrupts() as stop:
    ...     signal.raise_signal(signal.SIGINT)
    ...     print("this is still done")
    this is still done
    >>> stop.asked
    True
    """

    def __init__(self):
        self.asked = self.held = False

    def __enter__(self):
        import signal  # which is not light, and not needed before there is something to interrupt

        if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            try:
                signal.signal(signal.SIGINT, self._take)
                self.held = True
            except ValueError:  # not in the main thread
                pass
        return self

    def __exit__(self, *_):
        import signal

        if self.held:
            signal.signal(signal.SIGINT, signal.default_int_handler)
            self.held = False

    def _take(self, number, frame):
        if self.asked:
            raise KeyboardInterrupt
        self.asked = True
