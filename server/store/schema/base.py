"""What all tables share: their metadata, and the columns that mean the same everywhere.

Instants are integers, ms since 1970 UTC.
"""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, MetaData, String

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

ID = String(64)


def instant(name: str, *, nullable: bool = False) -> Column[int]:
    """A column of instants."""
    return Column(name, BigInteger, nullable=nullable)
