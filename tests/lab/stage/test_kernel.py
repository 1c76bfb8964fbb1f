"""A burst of messages to a kernel: every one is answered."""

import random
import time
from types import SimpleNamespace

import pytest
from jupyter_client.manager import start_new_kernel

from nncore.lab.stage.kernel import fix

ANSWER = """
import comm
import nncore.lab  # as a notebook does; it fixes the kernel
comm.get_comm_manager().register_target("test", lambda c, m: c.on_msg(lambda message: c.send({})))
"""


@pytest.fixture
def client():
    manager, client = start_new_kernel(kernel_name="python3")
    yield client
    client.stop_channels()
    manager.shutdown_kernel(now=True)


def send(client, kind, content, subshell):
    message = client.session.msg(kind, content)
    if subshell:
        message["header"]["subshell_id"] = subshell
    client.shell_channel.send(message)


def new_subshell(client):
    """The id of a new subshell, or None where the kernel has none, as before ipykernel 7."""
    client.kernel_info()
    if "kernel subshells" not in client.get_shell_msg(timeout=10)["content"].get("supported_features", []):
        return None
    client.control_channel.send(client.session.msg("create_subshell_request"))
    return client.get_control_msg(timeout=10)["content"]["subshell_id"]


def test_a_burst_of_messages_is_answered(client):
    """On ipykernel 7.2 without the mend, the kernel falls silent within ten of these."""
    reply = client.execute_interactive(ANSWER, timeout=60, output_hook=lambda message: None)
    assert reply["content"]["status"] == "ok"
    subshell = new_subshell(client)
    send(client, "comm_open", {"comm_id": "c", "target_name": "test", "data": {}}, None)
    pause, waiting = random.Random(0), 0
    run = {"code": "pass", "silent": True, "store_history": False, "user_expressions": {}}
    for i in range(300):
        send(client, "execute_request", run, subshell if i % 3 == 0 else None)
        send(client, "comm_msg", {"comm_id": "c", "data": {}}, subshell if i % 2 else None)
        waiting += 1
        time.sleep(pause.random() * 0.003)
        while waiting > 6:
            client.get_shell_msg(timeout=10)
            waiting -= 1


def kernel_with(**names):
    stream, socket = object(), object()
    manager = SimpleNamespace(**dict.fromkeys(names, socket))
    return SimpleNamespace(shell_stream=stream, shell_channel_thread=SimpleNamespace(manager=manager))


def test_only_what_needs_it_is_fixed():
    old, new = kernel_with(_shell_socket=1), kernel_with(_shell_stream=1)
    assert fix(old)
    assert old.shell_channel_thread.manager._shell_socket is old.shell_stream
    assert not fix(old)
    assert not fix(new)
    assert not hasattr(new.shell_channel_thread.manager, "_shell_socket")
    assert not fix(SimpleNamespace(shell_stream=object()))  # ipykernel 6 has no such thread
    assert not fix(None)
