"""What is added to a plan once rooms and trips stand: room numbers (for families side by side) and supplies."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import replace

from evacuation.neighbours import side_by_side
from evacuation.plan import Plan, Supply, Trip
from evacuation.problem import Household, Problem
from evacuation.roomnumbers import give_numbers
from evacuation.rules import SupplyItem


def finish(problem: Problem, plan: Plan) -> Plan:
    """The plan with room numbers where the zones list their rooms, and with the supplies that the rules ask for."""
    return with_supplies(problem, with_room_numbers(problem, plan))


def with_room_numbers(problem: Problem, plan: Plan) -> Plan:
    """Every household of a zone with a ``room_list`` gets numbers, adjacent ones as far as they are found.

    With the rule ``adjacent_rooms`` households may change their zone within their site for it; trips stay as they are.
    """
    if not any(zone.room_list for site in problem.sites for zone in site.zones):
        return plan
    if problem.rules.adjacent_rooms:
        plan = side_by_side(problem, plan)
    residents: dict[tuple[str, str], list[Household]] = defaultdict(list)
    for room in plan.rooms:
        residents[room.site, room.zone].append(problem.households[problem.household_index[room.household]])
    numbers: dict[str, tuple[str, ...]] = {}
    for key, households in residents.items():
        if problem.zone_of[key].room_list:
            numbers |= give_numbers(problem.zone_of[key].room_list, households)
    return replace(plan, rooms=tuple(replace(room, numbers=numbers.get(room.household, ())) for room in plan.rooms))


def with_supplies(problem: Problem, plan: Plan) -> Plan:
    """Every trip with what the rules let it take along. Trips under way keep what they have."""
    if not problem.rules.supplies:
        return plan
    frozen = problem.rules.frozen
    gone = {(trip.vehicle, trip.sequence) for trip in frozen.trips} if frozen else set()
    trips = tuple(
        trip if (trip.vehicle, trip.sequence) in gone else replace(trip, supplies=supplies_for(problem, trip))
        for trip in plan.trips
    )
    return replace(plan, trips=trips)


def supplies_for(problem: Problem, trip: Trip) -> tuple[Supply, ...]:
    """What the rules ask of one trip, by the length of its loaded way and the needs on board."""
    way = loaded_km(problem, trip)
    riders = [problem.households[problem.household_index[name]] for stop in trip.stops for name in stop.households]
    pieces: Counter[tuple[str, str]] = Counter()
    for rule in problem.rules.supplies:
        if way > rule.over_km:
            for item in rule.items:
                pieces[item.name, item.unit] += _pieces(item, riders)
    return tuple(Supply(name, count, unit) for (name, unit), count in pieces.items() if count)


def loaded_km(problem: Problem, trip: Trip) -> float:
    """运距: kilometres from the first stop over the others to the site."""
    places = [problem.point_index[stop.point] for stop in trip.stops]
    places.append(problem.site_location(problem.site_index[trip.site]))
    return float(problem.travel.km(places[:-1], places[1:]).sum())


def _pieces(item: SupplyItem, riders: Sequence[Household]) -> int:
    if item.needs:
        people = sum(bool(item.needs.intersection(person.needs)) for one in riders for person in one.people)
        return (item.per_trip if people else 0) + item.per_person * people
    return item.per_trip + item.per_person * sum(household.size for household in riders)
