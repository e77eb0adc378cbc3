"""What says nearly the same as a text: for who is about to write what is written already.

A search wants all the words one typed; here a few in common are enough.
"""

from search.engines import engine
from search.text import stems

# Of a text only its first different words count: a title and a few lines.
MOST_STEMS = 24
MOST_CHARACTERS = 1_000


def similar(kind: str, text: str, *, limit: int) -> list[int]:
    """`object_id` of the entries of a kind that share the most with `text`, the closest first.

    None for a text without any word.
    """
    wanted = list(dict.fromkeys(stems(text[:MOST_CHARACTERS])))[:MOST_STEMS]
    return engine().alike(kind, wanted, limit=limit) if wanted else []
