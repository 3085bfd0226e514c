"""The code of the build: see build_db.py."""

__version__ = "0.1.0"
DATABASE = "public_sector_blogs"  # what it is called in addresses
FILE = f"{DATABASE}.db"  # what its file is called
# Parameters of addresses by which mailings and feeds count their readers, as a pattern.
TRACKING = r"(?:utm_\w+|fbclid|gclid|mc_[ce]id)"
