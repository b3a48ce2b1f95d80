"""What holds of workers whoever calls them to work: they look for themselves, or a broker tells them."""

import signal
import threading

from service.wiring import Services
from tests.support.alerts import all_delivered, deliveries, happen, holding, register, sequences, track, until
from tests.support.receiver import OK, Receiver
from tests.support.workers import SHORT, Start


def sent_again_after_kill_9(live: Services, receiver: Receiver, start: Start) -> None:
    """A worker is killed in the middle of a delivery: another one delivers it, the same bytes under the same id."""
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    first = start(live, lease=SHORT)
    until(lambda: len(receiver.received) == 1)
    first.send_signal(signal.SIGKILL)
    assert first.wait(60) == -signal.SIGKILL
    receiver.reply = lambda _request: OK
    gate.set()
    second = start(live)
    until(lambda: all_delivered(live, registered.endpoint_id))
    (delivery,) = deliveries(live, registered.endpoint_id)
    assert [request.id for request in receiver.received] == [delivery.event_id] * 2
    assert receiver.received[0].body == receiver.received[1].body
    assert len(delivery.attempts) == 1  # of the first, nobody lived to tell
    second.send_signal(signal.SIGTERM)
    assert second.wait(60) == 0


def finished_before_the_end(live: Services, receiver: Receiver, start: Start) -> None:
    """A worker that is told to stop finishes what is under way."""
    gate = threading.Event()
    receiver.reply = holding(gate)
    registered = register(live, receiver.url)
    worker = start(live)
    until(lambda: len(receiver.received) == 1)
    worker.send_signal(signal.SIGTERM)
    assert worker.wait(0.5) is None
    gate.set()
    assert worker.wait(60) == 0
    assert all_delivered(live, registered.endpoint_id)


def two_send_once_and_in_order(live: Services, receiver: Receiver, start: Start) -> None:
    """Two workers beside each other send everything once, and what happens to an article in its order."""
    registered = register(live, receiver.url)
    subjects = [track(live, str(number)) for number in range(8)]
    for _ in range(2):
        start(live)
    for _ in range(5):
        for subject in subjects:
            happen(live, subject)
    until(lambda: len(receiver.received) >= 41)
    until(lambda: all_delivered(live, registered.endpoint_id))
    assert len({request.id for request in receiver.received}) == len(receiver.received) == 41
    assert [sequences(receiver, subject.article_id) for subject in subjects] == [[1, 2, 3, 4, 5]] * 8
