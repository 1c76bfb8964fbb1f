"""Tests on a loop, as the kernel has one."""

import asyncio


async def until(condition, seconds=5.0):
    """Wait until a condition holds."""
    async with asyncio.timeout(seconds):
        while not condition():
            await asyncio.sleep(0.001)


def on_a_loop(test):
    """Run an async test on a loop of its own."""

    def run():
        asyncio.run(test())

    run.__name__ = test.__name__
    return run
