"""应急转移安置: everyone in a room and on a vehicle, in the least time, with a bound. No web."""
