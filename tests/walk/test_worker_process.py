"""The runner as a process of its own, killed and stopped, on both databases."""

from service.wiring import Services
from tests.support.receiver import Receiver
from tests.support.workers import Start
from tests.walk.worker_laws import finished_before_the_end, sent_again_after_kill_9, two_send_once_and_in_order


def test_after_kill_9_in_the_middle_of_a_delivery_another_worker_delivers_under_the_same_id(
    live: Services, receiver: Receiver, start: Start
) -> None:
    sent_again_after_kill_9(live, receiver, start)


def test_a_worker_that_is_told_to_stop_finishes_what_is_under_way(
    live: Services, receiver: Receiver, start: Start
) -> None:
    finished_before_the_end(live, receiver, start)


def test_two_workers_deliver_everything_once_and_in_order(live: Services, receiver: Receiver, start: Start) -> None:
    two_send_once_and_in_order(live, receiver, start)
