"""Kernels are compiled on the first run of a machine; this says so and waits for it."""

import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import numpy as np

from evacuation.problem import Depot, Household, Point, Problem, Service, Site, VehiclePool, Zone
from evacuation.rules import Rules
from evacuation.solving.completing import complete
from evacuation.solving.lane import run_lane
from evacuation.solving.leftovers import drop_off
from evacuation.solving.params import Params, RoomParams
from evacuation.solving.preparing import prepare
from evacuation.solving.progress import Clock, Progress, silent
from evacuation.solving.replan import changed_plan
from evacuation.solving.rescue import rescue
from evacuation.solving.rooms import find_market, rooms_by_prices
from evacuation.solving.state import timetable
from evacuation.solving.writing import write
from evacuation.travel import FormulaTravel, SpeedBand

PATIENCE_SECONDS = 4.0  # loading compiled kernels takes one or two; whoever waits longer is told why

FEW = Params(
    rounds=2, room_moves_per_second=1.0, joint_moves_per_second=1.0
)  # every kernel is called, and none for long


def warm_up(progress: Callable[[Progress], None] | None, rehearsed: Callable[[], None]) -> None:
    """Load or compile all kernels by a rehearsal with two households."""
    done, failed = threading.Event(), []

    def run() -> None:
        try:
            rehearsed()
        except BaseException as error:
            failed.append(error)
        finally:
            done.set()

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    while not done.wait(PATIENCE_SECONDS):
        if progress is not None:
            progress(Progress("首次运行，正在编译计算程序（约一分钟，不计入用时）", 0.0))
    thread.join()
    if failed:
        raise failed[0]


def rehearse() -> None:
    """Every kernel once."""
    prepared = prepare(rehearsal())
    state = run_lane(prepared, 0, FEW, Clock(600.0), silent)
    complete(prepared, state)
    rescue(prepared.ground, state.beds, state.board, timetable(prepared, state))
    rehearse_replanning()


def rehearse_replanning() -> None:
    """Every kernel of re-planning once: one household stays, one is added."""
    problem = rehearsal()
    prepared = prepare(problem)
    state = run_lane(prepared, 0, FEW, Clock(600.0), silent)
    plan = write(problem, prepared, *complete(prepared, state), 0)
    state = changed_plan(problem, prepared, replace(plan, rooms=plan.rooms[:1]), 0, FEW, Clock(600.0), None)
    drop_off(prepared.ground, state.board, 0)


def rehearse_rooms() -> None:
    """Every kernel of the rooms-only mode once."""
    ground, clock = prepare(rehearsal()).ground, Clock(600.0)
    params = RoomParams(rounds=2, moves_per_second=1.0, steps=2)
    rooms_by_prices(ground, find_market(ground, params, clock, silent), 0, params, clock, silent)


def rehearsal() -> Problem:
    """Two households, two sites, two vehicles."""
    places = np.array([100.0, 100.1, 100.2, 100.3, 100.4])
    return Problem(
        datetime.fromisoformat("2026-01-01T08:00:00+08:00"),
        (Point("P1", "", 100.0, 30.0), Point("P2", "", 100.1, 30.0)),
        tuple(Household(f"H{i}", f"P{i}", 2, (1,), "A") for i in (1, 2)),
        tuple(Site(f"S{i}", "", "", 100.1 + i / 10, 30.0, (Zone("Z", (2,)),), 50) for i in (1, 2)),
        (Depot("D", 100.4, 30.0),),
        (VehiclePool("bus", 4, "D", 2),),
        FormulaTravel(places, np.full(5, 30.0), 1.3, 1.0, (SpeedBand(float("inf"), 40.0),)),
        Service(),
        Rules(room_order=("single",)),
    )
