"""The sizes of paper, and how much a poster of each holds."""

from dataclasses import dataclass

SHORT_TITLE = 80  # letters: three lines at most on any of the papers


@dataclass(frozen=True)
class Room:
    """How many of each thing at most."""

    events: int
    ideas: int
    answers: int
    done: int


@dataclass(frozen=True)
class Layout:
    """One way to fill a sheet. `size` is the modifier of the class: « large » writes larger, « huge »
    larger still, so that a wall with one idea does not look empty."""

    room: Room
    size: str


@dataclass(frozen=True)
class Paper:
    """`layouts` from the one that shows most, and largest, to the one that always fits."""

    key: str
    name: str
    dimensions: str
    layouts: tuple[Layout, ...]

    @property
    def unmeasured(self) -> tuple[Layout, Layout]:
        """For a sheet that a browser will print, whose pages nobody counts: the layout for short
        titles (`SHORT_TITLE`), and the one for whatever there is."""
        normal = [layout for layout in self.layouts if layout.size == "normal"]
        return normal[2], normal[-1]

    @property
    def largest(self) -> Room:
        """Room for whatever any of the layouts shows."""
        rooms = [layout.room for layout in self.layouts]
        return Room(
            events=max(room.events for room in rooms),
            ideas=max(room.ideas for room in rooms),
            answers=max(room.answers for room in rooms),
            done=max(room.done for room in rooms),
        )


def _layouts(*rooms: Room) -> tuple[Layout, ...]:
    """The first room written as large as can be, then all of them as usual."""
    larger = [Layout(rooms[0], size) for size in ("huge", "large")]
    return (*larger, *(Layout(room, "normal") for room in rooms))


A4 = Paper(
    "a4",
    "A4",
    "21 × 29,7 cm",
    _layouts(
        Room(events=5, ideas=4, answers=2, done=3),
        Room(events=4, ideas=4, answers=1, done=3),
        Room(events=3, ideas=4, answers=1, done=2),
        Room(events=3, ideas=3, answers=1, done=2),
        Room(events=2, ideas=3, answers=1, done=1),
        Room(events=2, ideas=2, answers=1, done=1),
    ),
)
A3 = Paper(
    "a3",
    "A3",
    "29,7 × 42 cm",
    _layouts(
        Room(events=7, ideas=7, answers=3, done=4),
        Room(events=6, ideas=6, answers=3, done=3),
        Room(events=5, ideas=6, answers=2, done=2),
        Room(events=4, ideas=5, answers=2, done=2),
        Room(events=3, ideas=4, answers=1, done=1),
        Room(events=2, ideas=3, answers=1, done=1),
    ),
)
PAPERS = {paper.key: paper for paper in (A4, A3)}
