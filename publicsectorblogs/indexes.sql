-- An index for every facet and join, made when the rows are in.
--
-- Each leaves out NULL, which no facet and no join asks for. So SQLite cannot take it to sort a
-- whole table: in an index rows of equal value may stand in another order than that of their
-- keys, read backwards they always do, and Datasette, which goes from page to page by the value
-- and the key of the last row, would then leave rows out.
CREATE INDEX posts_blog_id ON posts (blog_id) WHERE blog_id IS NOT NULL;
CREATE INDEX posts_capture_id ON posts (capture_id) WHERE capture_id IS NOT NULL;
CREATE INDEX posts_published ON posts (published) WHERE published IS NOT NULL;
CREATE INDEX post_versions_post_id ON post_versions (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX post_versions_capture_id ON post_versions (capture_id) WHERE capture_id IS NOT NULL;
CREATE INDEX post_aliases_post_id ON post_aliases (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX links_post_id ON links (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX links_url ON links (url) WHERE url IS NOT NULL;
CREATE INDEX remnants_post_id ON remnants (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX remnants_kind ON remnants (kind) WHERE kind IS NOT NULL;
CREATE INDEX post_authors_post_id ON post_authors (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX post_authors_author_id ON post_authors (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX post_authors_evidence ON post_authors (evidence) WHERE evidence IS NOT NULL;
CREATE INDEX post_authors_organisation ON post_authors (organisation) WHERE organisation IS NOT NULL;
CREATE INDEX quotations_post_id ON quotations (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX quotations_role ON quotations (role) WHERE role IS NOT NULL;
CREATE INDEX post_tags_tag_id ON post_tags (tag_id) WHERE tag_id IS NOT NULL;
CREATE INDEX cross_posts_other_post_id ON cross_posts (other_post_id) WHERE other_post_id IS NOT NULL;
CREATE INDEX figures_post_id ON figures (post_id, char_start) WHERE post_id IS NOT NULL;
CREATE INDEX figures_blog_id ON figures (blog_id) WHERE blog_id IS NOT NULL;
CREATE INDEX figures_unit ON figures (unit, value) WHERE unit IS NOT NULL;
CREATE INDEX figures_hedge ON figures (hedge) WHERE hedge IS NOT NULL;
CREATE INDEX figures_form ON figures (form) WHERE form IS NOT NULL;
CREATE INDEX figures_year ON figures (year) WHERE year IS NOT NULL;
CREATE INDEX figures_noun ON figures (noun) WHERE noun IS NOT NULL;
CREATE INDEX figures_copy_of ON figures (copy_of) WHERE copy_of IS NOT NULL;
CREATE INDEX checks_check ON checks ("check", result) WHERE "check" IS NOT NULL;
CREATE INDEX checks_subject ON checks (subject_table, subject_id) WHERE subject_table IS NOT NULL;
CREATE INDEX checks_post_id ON checks (post_id) WHERE post_id IS NOT NULL;
CREATE INDEX problems_path ON problems (path) WHERE path IS NOT NULL;
CREATE INDEX posts_published_precision ON posts (published_precision) WHERE published_precision IS NOT NULL;
CREATE INDEX blogs_licence ON blogs (licence) WHERE licence IS NOT NULL;
CREATE INDEX blogs_registered ON blogs (registered) WHERE registered IS NOT NULL;
CREATE INDEX post_authors_former ON post_authors (former) WHERE former IS NOT NULL;
CREATE INDEX post_versions_changed ON post_versions (changed) WHERE changed IS NOT NULL;
CREATE INDEX captures_kind ON captures (kind) WHERE kind IS NOT NULL;
CREATE INDEX primary_sources_statistic ON primary_sources (statistic) WHERE statistic IS NOT NULL;
CREATE INDEX checks_result ON checks (result) WHERE result IS NOT NULL;
CREATE INDEX problems_severity ON problems (severity) WHERE severity IS NOT NULL;
