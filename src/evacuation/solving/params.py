"""The numbers of the search, each with its reason."""

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class Params:
    """Measured on the report's size (18,123 people); see docs/evacuation/algorithm.md."""

    lanes: int = 2
    """Searches side by side, the best is kept: one per core of the smallest machine we promise for."""

    room_share: float = 0.12
    """Share of the time for rooms alone. More did not help: the joint improvement undoes what it does not like."""

    room_moves_per_second: float = 2.5e6
    joint_moves_per_second: float = 1.6e6
    """Moves that are planned for a second of one core, about two thirds of what a quiet core does. As long as the
    machine keeps up, the number of moves, and so the plan, depends on seed and seconds alone."""

    most_room_moves_per_household: float = 6000.0
    """Beyond it rooms alone no longer improve."""

    pair_charge: float = 0.6
    """Charge for a (point, site, group) in use: so many rides of the mean vehicle's seats over the mean way. Half a
    vehicle is about what an additional site costs a point."""

    cluster_charge: float = 0.83
    """Charge for a (village cluster, site, group), as a share of the charge for a pair."""

    room_hot: float = 0.83
    room_cold: float = 0.025
    """First and last heat of the rooms, as shares of the charge for a pair."""

    dispatches: tuple[tuple[float, float], ...] = ((3.0, 1.0), (1.0, 0.5), (1.0, 0.3), (2.0, 0.5))
    """(α, β) of the first trips; the best is kept. Far loads first (α), full vehicles (β)."""

    joint_hot: float = 0.02
    joint_cold: float = 0.001
    """First and last heat of the joint improvement; 0.02 is worth about one minute of a mean vehicle."""

    linear: float = 0.3
    """Weight of the time of all vehicles beside the power of the latest; without it vehicles with time left wander."""

    powers: tuple[tuple[float, int], ...] = ((0.0, 3), (0.7, 4), (0.85, 5))
    """(share of the search, doublings): 8th, 16th, 32nd power. First the sum, at last only the latest vehicles."""

    late: float = 0.4
    """Share of the moves that begin with a household whose vehicle is free late: 1 to 2 % earlier than without."""

    even: float = 0.0
    """Share of the draws of a late household, and of a second trip, that are made among vehicles and not households: a van
    carries few of these and is seldom drawn else."""

    rounds: int = 120
    """Steps of cooling, after each of which the clock is asked."""

    replan_moves: int = 1_700_000
    """Moves of re-planning of each core: somewhat more than a second at the report's size."""

    repair_moves: int = 2_000_000
    """Moves of rooms when re-planning finds no room for somebody."""

    def search_seconds(self, seconds: float) -> float:
        """What is left of the time given for the search itself: reading, loading kernels and writing take some too."""
        return max(0.5 * seconds, 0.93 * seconds - 0.5)

    def for_replanning(self) -> "Params":
        """Little heat, for the earlier plan is good already, and soon only the latest vehicles count."""
        return replace(self, joint_hot=0.01, linear=0.1, powers=((0.0, 4), (0.5, 5), (0.8, 6)), late=0.6, even=0.5)


@dataclass(frozen=True, slots=True)
class RoomParams:
    """The numbers of the rooms-only mode."""

    rounds: int = 300
    """Rounds of prices, twice: the linear program that follows (`rounding.py`) does not need them more exact."""

    shortlist: int = 12
    """Sites that a household prefers at the prices found; annealing aims at them most of the time."""

    moves_per_second: float = 1.7e6
    """Moves planned for a second of the whole time; prices and polishing take the rest."""

    anneal_until: float = 0.93
    """Share of the time at which annealing has to be cold at the latest."""

    least_saving: float = 0.002
    """Person-minutes per household below which another round of polishing does not pay."""

    steps: int = 100
    lanes: int = 2

    one_lane_from: int = 30_000
    """Households from which one search runs alone: of two short ones the better is hardly better, for twice the work."""

    hot: float = 12.0
    cold: float = 0.3
    """First and last heat, person-minutes: a person may ride some minutes longer at first."""

    program_until: int = 20_000
    """Households up to which a linear program places most of them first (`rounding.py`)."""

    program_share: float = 0.3
    """Share of the time that the program may take; after that the rooms are found without it."""

    warm: float = 4.0
    """First heat where the program has placed most households: the others must find room, the rest may stay."""

    many_rounds: int = 500
    many_moves: float = 1.3e6
    many_until: float = 0.85
    """`rounds`, `moves_per_second` and `anneal_until` without the program, which is too large for more households: then the bound
    should rise by less than a thousandth in a hundred rounds, and polishing needs its time."""

    def suited(self, households: int) -> "RoomParams":
        """The numbers for so many households."""
        if households <= self.program_until:
            return self
        return replace(self, rounds=self.many_rounds, moves_per_second=self.many_moves, anneal_until=self.many_until)

    def lanes_for(self, households: int) -> int:
        """How many searches run side by side."""
        return 1 if households >= self.one_lane_from else self.lanes

    def search_seconds(self, seconds: float) -> float:
        """What is left of the time for the search itself."""
        return max(0.5 * seconds, 0.93 * seconds - 0.5)
