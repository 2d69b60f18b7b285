"""How findings call things."""

from __future__ import annotations

from evacuation.plan import Trip


def trip_name(trip: Trip) -> str:
    """车辆 coach-D1-3 第 2 趟."""
    return f"车辆 {trip.vehicle} 第 {trip.sequence} 趟"


def stop_name(trip: Trip, number: int) -> str:
    """The place of a stop, counted from 0, within its trip."""
    return f"{trip_name(trip)}第 {number + 1} 站（{trip.stops[number].point}）"


def zone_name(site: str, zone: str) -> str:
    """安置点 S1 分区 Z1."""
    return f"安置点 {site} 分区 {zone}"


def shortened(names: list[str], most: int = 5) -> str:
    """A few names, and how many there are in all."""
    head = "、".join(names[:most])
    return head if len(names) <= most else f"{head} 等 {len(names)} 个"
