"""The posts of one blog while its files are read: those of a large one wait on the shelf."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, KeysView

from publicsectorblogs.model import Post
from publicsectorblogs.shelf import Place, Shelf


class Posts:
    """Posts by their ids, in the order in which they came.

    With a shelf, only where each of them lies takes memory.
    """

    def __init__(self, shelf: Shelf | None = None, posts: Iterable[Post] = ()) -> None:
        self._shelf = shelf
        self._held: dict[str, Post | Place] = {}
        for post in posts:
            self.put(post)

    def get(self, post_id: str) -> Post | None:
        """Return the post of that id, or None where there is none."""
        return self._post(self._held[post_id]) if post_id in self._held else None

    def put(self, post: Post) -> None:
        """Add a post, in the place of that of the same id where there is one."""
        self._held[post.id] = self._shelf.leave(post) if self._shelf else post

    def ids(self) -> KeysView[str]:
        """Return the ids of all posts, in order."""
        return self._held.keys()

    def with_these(self, posts: Iterable[Post]) -> Posts:
        """Return these posts and the others, as `put` would leave them; nothing changes here."""
        both = self.without(())
        for post in posts:
            both.put(post)
        return both

    def without(self, ids: Container[str]) -> Posts:
        """Return those posts that have none of these ids."""
        rest = Posts(self._shelf)
        rest._held = {name: held for name, held in self._held.items() if name not in ids}
        return rest

    def _post(self, held: Post | Place) -> Post:
        if isinstance(held, Post):
            return held
        assert self._shelf is not None
        post: Post = self._shelf.take(held)
        return post

    def __iter__(self) -> Iterator[Post]:
        return map(self._post, self._held.values())
