-- The tables of public_sector_blogs.db, apart from the published statistics, which declare their
-- own (publicsectorblogs/statistics/). What each column means stands in metadata.yml.

CREATE TABLE captures (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL UNIQUE,
  title TEXT,
  url TEXT,
  captured TEXT,
  kind TEXT NOT NULL CHECK (kind IN ('page', 'feed')),
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
  registered INTEGER NOT NULL CHECK (registered IN (0, 1)),
  posts INTEGER NOT NULL
);

CREATE TABLE posts (
  id TEXT PRIMARY KEY,
  label TEXT NOT NULL,
  blog_id TEXT NOT NULL REFERENCES blogs (id),
  title TEXT,
  title_known_from TEXT,
  url TEXT,
  url_known_from TEXT,
  published TEXT,
  published_precision TEXT CHECK (published_precision IN ('month', 'day', 'second')),
  published_known_from TEXT,
  body TEXT NOT NULL,
  word_count INTEGER NOT NULL,
  capture_id TEXT NOT NULL REFERENCES captures (id),
  capture_start INTEGER,
  capture_end INTEGER,
  is_summary INTEGER NOT NULL CHECK (is_summary IN (0, 1)),
  published_problem TEXT,
  html TEXT
);

CREATE TABLE post_versions (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts (id),
  capture_id TEXT NOT NULL REFERENCES captures (id),
  seen TEXT,
  changed TEXT NOT NULL,
  sha256 TEXT NOT NULL
);

CREATE TABLE post_aliases (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts (id)
);

CREATE TABLE links (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts (id),
  url TEXT NOT NULL,
  text TEXT
);

CREATE TABLE remnants (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts (id),
  kind TEXT NOT NULL CHECK (kind IN ('caption', 'script', 'credit', 'footer', 'embed')),
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
  post_id TEXT NOT NULL REFERENCES posts (id),
  author_id TEXT NOT NULL REFERENCES authors (id),
  role TEXT,
  organisation TEXT,
  former INTEGER NOT NULL CHECK (former IN (0, 1)),
  evidence TEXT NOT NULL
    CHECK (evidence IN ('byline', 'sign-off', 'statement', 'caption', 'feed')),
  quote TEXT NOT NULL,
  char_start INTEGER,
  char_end INTEGER
);

CREATE TABLE quotations (
  id TEXT PRIMARY KEY,
  post_id TEXT NOT NULL REFERENCES posts (id),
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
  tag_id TEXT NOT NULL REFERENCES tags (id),
  PRIMARY KEY (post_id, tag_id)
);

CREATE TABLE cross_posts (
  post_id TEXT NOT NULL REFERENCES posts (id),
  other_post_id TEXT NOT NULL REFERENCES posts (id),
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
  unit TEXT NOT NULL,
  per TEXT,
  hedge TEXT NOT NULL CHECK (hedge IN
    ('exact', 'about', 'nearly', 'more_than', 'at_least', 'fewer_than', 'up_to', 'between')),
  noun TEXT,
  form TEXT NOT NULL CHECK (form IN
    ('percentage', 'proportion', 'fraction', 'numeral', 'words', 'vague')),
  role TEXT CHECK (role IN ('from', 'to')),
  deictic INTEGER NOT NULL CHECK (deictic IN (0, 1)),
  post_id TEXT NOT NULL REFERENCES posts (id),
  blog_id TEXT NOT NULL REFERENCES blogs (id),
  year INTEGER,
  char_start INTEGER NOT NULL,
  char_end INTEGER NOT NULL,
  sentence_start INTEGER NOT NULL,
  copy_of TEXT REFERENCES figures (id),
  doubts TEXT
);

CREATE TABLE primary_sources (
  id TEXT PRIMARY KEY,
  statistic TEXT NOT NULL,
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
  "check" TEXT NOT NULL,
  result TEXT NOT NULL CHECK (result IN ('passed', 'failed')),
  subject_table TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  post_id TEXT REFERENCES posts (id),
  expected TEXT,
  found TEXT,
  detail TEXT
);

CREATE TABLE problems (
  id TEXT PRIMARY KEY,
  path TEXT NOT NULL,
  entry TEXT,
  severity TEXT NOT NULL CHECK (severity IN ('info', 'warning', 'error')),
  problem TEXT NOT NULL
);

CREATE INDEX posts_blog_id ON posts (blog_id);
CREATE INDEX posts_capture_id ON posts (capture_id);
CREATE INDEX posts_published ON posts (published);
CREATE INDEX post_versions_post_id ON post_versions (post_id);
CREATE INDEX post_versions_capture_id ON post_versions (capture_id);
CREATE INDEX post_aliases_post_id ON post_aliases (post_id);
CREATE INDEX links_post_id ON links (post_id);
CREATE INDEX links_url ON links (url);
CREATE INDEX remnants_post_id ON remnants (post_id);
CREATE INDEX remnants_kind ON remnants (kind);
CREATE INDEX post_authors_post_id ON post_authors (post_id);
CREATE INDEX post_authors_author_id ON post_authors (author_id);
CREATE INDEX post_authors_evidence ON post_authors (evidence);
CREATE INDEX post_authors_organisation ON post_authors (organisation);
CREATE INDEX quotations_post_id ON quotations (post_id);
CREATE INDEX quotations_role ON quotations (role);
CREATE INDEX post_tags_tag_id ON post_tags (tag_id);
CREATE INDEX cross_posts_other_post_id ON cross_posts (other_post_id);
CREATE INDEX figures_post_id ON figures (post_id, char_start);
CREATE INDEX figures_blog_id ON figures (blog_id);
CREATE INDEX figures_unit ON figures (unit, value);
CREATE INDEX figures_hedge ON figures (hedge);
CREATE INDEX figures_form ON figures (form);
CREATE INDEX figures_year ON figures (year);
CREATE INDEX figures_noun ON figures (noun);
CREATE INDEX figures_copy_of ON figures (copy_of);
CREATE INDEX checks_check ON checks ("check", result);
CREATE INDEX checks_subject ON checks (subject_table, subject_id);
CREATE INDEX checks_post_id ON checks (post_id);
CREATE INDEX problems_path ON problems (path);
