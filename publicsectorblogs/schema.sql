-- The tables of public_sector_blogs.db, apart from the published statistics, which declare their
-- own (publicsectorblogs/statistics/). What each column means stands in metadata.yml.
--
-- A column that indexes.sql indexes says CHECK (... IS NOT NULL) and not NOT NULL: of the latter
-- SQLite does not see that "= ?" leaves NULL out, and so would not use an index that does.

CREATE TABLE captures (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  title TEXT,
  url TEXT,
  captured TEXT,
  kind TEXT CHECK (kind IS NOT NULL) CHECK (kind IN ('page', 'feed')),
  sha256 TEXT NOT NULL
);

CREATE TABLE blogs (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  aliases TEXT NOT NULL CHECK (json_valid(aliases)),
  publisher TEXT,
  author TEXT,
  home_page TEXT,
  feed_url TEXT,
  licence TEXT,
  licence_url TEXT,
  licence_evidence TEXT,
  attribution TEXT,
  registered INTEGER CHECK (registered IS NOT NULL) CHECK (registered IN (0, 1)),
  posts INTEGER NOT NULL
);

CREATE TABLE posts (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  blog_id TEXT CHECK (blog_id IS NOT NULL) REFERENCES blogs (id),
  title TEXT,
  title_known_from TEXT,
  url TEXT,
  url_known_from TEXT,
  published TEXT,
  published_precision TEXT CHECK (published_precision IN ('month', 'day', 'second')),
  published_known_from TEXT,
  body TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  capture_id TEXT CHECK (capture_id IS NOT NULL) REFERENCES captures (id),
  capture_start INTEGER,
  capture_end INTEGER,
  is_summary INTEGER NOT NULL CHECK (is_summary IN (0, 1)),
  published_problem TEXT,
  html TEXT
);

CREATE TABLE post_versions (
  id TEXT PRIMARY KEY,
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id),
  capture_id TEXT CHECK (capture_id IS NOT NULL) REFERENCES captures (id),
  seen TEXT,
  changed TEXT CHECK (changed IS NOT NULL),
  sha256 TEXT NOT NULL
);

CREATE TABLE post_aliases (
  id TEXT PRIMARY KEY,
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id)
);

CREATE TABLE links (
  id TEXT PRIMARY KEY,
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id),
  url TEXT CHECK (url IS NOT NULL),
  text TEXT
);

CREATE TABLE remnants (
  id TEXT PRIMARY KEY,
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id),
  kind TEXT CHECK (kind IS NOT NULL) CHECK (kind IN ('caption', 'script', 'credit', 'footer', 'embed')),
  text TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL
);

CREATE TABLE authors (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE post_authors (
  id TEXT PRIMARY KEY,
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id),
  author_id TEXT CHECK (author_id IS NOT NULL) REFERENCES authors (id),
  role TEXT,
  organisation TEXT,
  former INTEGER CHECK (former IS NOT NULL) CHECK (former IN (0, 1)),
  evidence TEXT CHECK (evidence IS NOT NULL)
    CHECK (evidence IN ('byline', 'sign-off', 'statement', 'caption', 'feed')),
  quote TEXT NOT NULL,
  char_start INTEGER,
  char_end INTEGER
);

CREATE TABLE quotations (
  id TEXT PRIMARY KEY,
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id),
  speaker TEXT,
  role TEXT,
  quote TEXT NOT NULL,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL
);

CREATE TABLE tags (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL
);

CREATE TABLE post_tags (
  post_id TEXT NOT NULL REFERENCES posts (id),
  tag_id TEXT CHECK (tag_id IS NOT NULL) REFERENCES tags (id),
  PRIMARY KEY (post_id, tag_id)
);

CREATE TABLE cross_posts (
  post_id TEXT NOT NULL REFERENCES posts (id),
  other_post_id TEXT CHECK (other_post_id IS NOT NULL) REFERENCES posts (id),
  similarity REAL NOT NULL CHECK (similarity BETWEEN 0 AND 1),
  PRIMARY KEY (post_id, other_post_id),
  CHECK (post_id < other_post_id)
);

CREATE TABLE figures (
  id TEXT PRIMARY KEY,
  quote TEXT NOT NULL,
  sentence TEXT NOT NULL,
  value NUMERIC,
  low NUMERIC,
  high NUMERIC,
  unit TEXT CHECK (unit IS NOT NULL),
  per TEXT,
  hedge TEXT CHECK (hedge IS NOT NULL) CHECK (hedge IN
    ('exact', 'about', 'nearly', 'more_than', 'at_least', 'fewer_than', 'up_to', 'between')),
  noun TEXT,
  form TEXT CHECK (form IS NOT NULL) CHECK (form IN
    ('percentage', 'proportion', 'fraction', 'numeral', 'words', 'vague')),
  role TEXT CHECK (role IN ('from', 'to')),
  deictic INTEGER NOT NULL CHECK (deictic IN (0, 1)),
  post_id TEXT CHECK (post_id IS NOT NULL) REFERENCES posts (id),
  blog_id TEXT CHECK (blog_id IS NOT NULL) REFERENCES blogs (id),
  year INTEGER,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  copy_of TEXT REFERENCES figures (id),
  doubts TEXT
);

CREATE TABLE primary_sources (
  id TEXT PRIMARY KEY,
  statistic TEXT CHECK (statistic IS NOT NULL),
  match TEXT NOT NULL CHECK (json_valid(match)),
  measure TEXT NOT NULL,
  value NUMERIC NOT NULL,
  unit TEXT NOT NULL,
  title TEXT NOT NULL,
  author TEXT,
  published TEXT,
  url TEXT NOT NULL,
  quote TEXT
);

CREATE TABLE checks (
  id TEXT PRIMARY KEY,
  "check" TEXT CHECK ("check" IS NOT NULL),
  result TEXT CHECK (result IS NOT NULL) CHECK (result IN ('passed', 'failed')),
  subject_table TEXT CHECK (subject_table IS NOT NULL),
  subject_id TEXT NOT NULL,
  post_id TEXT REFERENCES posts (id),
  expected TEXT,
  found TEXT,
  detail TEXT
);

CREATE TABLE problems (
  id TEXT PRIMARY KEY,
  path TEXT CHECK (path IS NOT NULL),
  entry TEXT,
  severity TEXT CHECK (severity IS NOT NULL) CHECK (severity IN ('info', 'warning', 'error')),
  problem TEXT NOT NULL
);
