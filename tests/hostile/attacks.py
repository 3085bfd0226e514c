"""Requests that are made to hang, fill or open up a server of SQL: the names say what each tries.

An attack is a path with its query. All are harmless to a server that bounds time, memory and what
may be looked at.
"""

from __future__ import annotations

from urllib.parse import urlencode

DB = "/public_sector_blogs"

# Nearly as long as the shortest of the longest values allowed; printf refuses such a width.
_LONG = "replace(printf('%.500c', 'a'), 'a', printf('%.38c', 'a'))"
_ENDLESS = "with recursive n(i) as (select 1 union all select i + 1 from n)"
# A table of one long text, many times over; the text is made once.
_TEXTS = f"with recursive t(a) as materialized (select {_LONG}), n(i) as (select 1 union all select i + 1 from n)"

SQL = {
    # Loops without an end.
    "recursive count": f"{_ENDLESS} select count(*) from n",
    "recursive strings": "with recursive s(x) as (select 'a' union all select x || x from s) select max(length(x)) from s",
    "recursive union": "with recursive n(i) as (select 1 union select i + 1 from n) select count(*) from n",
    "recursive in the order of": "with recursive n(i) as (select 1 union all select i + 1 from n order by 1 desc) select sum(i) from n",
    "recursive rows without a limit": f"{_ENDLESS} select i from n",
    "recursive window": f"{_ENDLESS} select sum(i) over (order by i) from n",
    # Products of tables.
    "cross join": "select count(*) from figures a, figures b, figures c",
    "cross join of texts": "select max(a.body || b.body) from posts a, posts b, posts c",
    "cross join in order": "select a.id from figures a, figures b order by a.sentence || b.sentence",
    "cross join of links grouped": "select a.id, count(*) from figures a, figures b, figures c group by a.id || b.id || c.id",
    "cross join distinct": "select count(distinct a.id || b.id || c.id) from figures a, figures b, figures c",
    "self join without an index": "select count(*) from figures a join figures b on a.sentence <> b.sentence join figures c on c.noun <> b.noun",
    "correlated": "select count(*) from figures a where (select count(*) from figures b where b.sentence like '%' || a.quote || '%') > 3 and (select count(*) from figures c, figures d where c.noun > a.noun) > 0",
    "union of products": "select a.id || b.id || c.id from figures a, figures b, figures c union select a.id || b.id || c.noun from figures a, figures b, figures c",
    "json cross join": "select count(*) from json_each('[1,2,3,4,5,6,7,8,9]') a, json_each('[1,2,3,4,5,6,7,8,9]') b, figures c, figures d, figures e",
    # Values out of nothing.
    "blob of zeros": "select zeroblob(900000000)",
    "blobs at random": "select hex(randomblob(400000000))",
    "blobs many times": "select zeroblob(1000000) from figures",
    "hex of replace": "select replace(hex(zeroblob(60000000)), '00', 'AB')",
    "printf wide": "select printf('%*d', 900000000, 1)",
    "printf of characters": "select printf('%.900000000c', 'x')",
    "printf with a precision": "select length(printf('%.900000000f', 1.5))",
    "printf chained": f"select printf('%s%s%s%s', {_LONG}, {_LONG}, {_LONG}, {_LONG})",
    "replace chained": f"select {'replace(' * 40}'a'{', char(97), char(97,97,97,97,97,97,97,97,97,97))' * 40}",
    "replace of all": f"{_TEXTS} select count(replace(a || i, 'aaaaaaaaaaaaaaaab', 'x')) from t, n",
    "replace of half": f"{_TEXTS} select count(replace(a || i, substr(a, 1, 9000) || 'b', '')) from t, n",
    "instr of half": f"{_TEXTS} select count(instr(a || i, substr(a, 1, 9000) || 'b')) from t, n",
    "instr many in a row": f"{_TEXTS} select {' + '.join(['instr(a || i, substr(a, 1, 900) || char(98))'] * 60)} from t, n",
    "trim of many": f"{_TEXTS} select count(trim(a || i, {_LONG})) from t, n",
    "big rows times many": "select a.body, b.body from posts a, posts b",
    "all that there is": "select * from figures",
    "big rows as html": "select body, body, body, body, body, body from posts a, figures b",
    "as blobs": "select cast(a.body as blob) from posts a, posts b",
    "concatenation": "select a.body || b.body || a.body || b.body from posts a, posts b",
    "group_concat": "select group_concat(a.body) from posts a, posts b",
    "group_concat in a window": "select group_concat(body) over (order by id) from posts",
    "json_group_array": "select json_group_array(a.body) from posts a, posts b",
    "json_group_object": f"{_ENDLESS} select json_group_object(i, i) from n",
    "json deep": f"select json({'(' * 0}replace(printf('%.9000c', '['), '[', '[[')))",
    "json wide": f"{_TEXTS}, j(x) as materialized (select '[' || replace(substr(a, 1, 9000), 'a', '1,') || '1]' from t) select count(json_extract(x, '$[' || i || ']')) from j, n",
    "json patch": f"{_ENDLESS}, j(x) as materialized (select json_group_object(i, i) from (select i from n limit 1500)) select count(json_patch(x, json_set(x, '$.a', i))) from j, n",
    "json many in a row": f"{_TEXTS}, j(x) as materialized (select '[' || replace(substr(a, 1, 9000), 'a', '1,') || '1]' from t) select {' + '.join(['json_valid(x || i)'] * 150)} from j, n",
    "json tree": f"{_TEXTS}, j(x) as materialized (select '[' || replace(substr(a, 1, 9000), 'a', '1,') || '1]' from t) select count(*) from j, n, json_tree(x)",
    # Patterns.
    "like": "select count(*) from posts a, posts b where a.body like '%a%e%i%o%u%a%e%i%o%u%zz%'",
    "like of a long run": f"{_TEXTS} select count(*) from t, n where a || i like '%{'a' * 90}b'",
    "like many in a row": f"{_TEXTS} select {' + '.join([f'(a like {chr(39)}%{chr(39)} || i || {chr(39)}{chr(97) * 40}b{chr(39)})'] * 60)} from t, n",
    "like of a long pattern": "select count(*) from posts where body like printf('%.9000c', '%') || 'x'",
    "glob": f"{_TEXTS} select count(*) from t, n where a || i glob '*{'[a-z]' * 15}B'",
    "regexp": "select count(*) from posts where body regexp '(a+)+$'",
    # Full-text search.
    "search of all prefixes": f"select count(*) from posts_fts where posts_fts match '{' OR '.join(f'{c}*' for c in 'abcdefghijklmnopqrstuvwxyz')}'",
    "search of prefixes again and again": f"select count(*) from figures a, posts_fts where posts_fts match '{' OR '.join(f'{c}*' for c in 'abcdefghijklmnopqrstuvwxyz')}'",
    "search of near prefixes": f"select count(*) from posts_fts where posts_fts match 'NEAR({' '.join(f'{c}*' for c in 'abcdefghijklmnopqrstuvwxyz')}, 5000)'",
    "search with snippets": "select snippet(posts_fts, 1, 'x', 'y', 'z', 64), highlight(posts_fts, 1, 'x', 'y') from posts_fts where posts_fts match 'a* OR t* OR s*' order by rank",
    "search deeply nested": f"select count(*) from posts_fts where posts_fts match '{'(' * 900}a{')' * 900}'",
    "search of many terms": f"select count(*) from posts_fts where posts_fts match '{' OR '.join(['the'] * 2000)}'",
    "search of a phrase of many": f"select count(*) from posts_fts where posts_fts match '\"{'the ' * 4000}\"'",
    # Statements that are large themselves.
    "expression deep": f"select {'(' * 900}1{')' * 900} + {'-' * 0}{' + '.join(['1'] * 900)}",
    "compound of many": " union all ".join(["select 1"] * 450),
    "columns many": f"select {', '.join(['body'] * 1900)} from posts",
    "views within views": "with a(x) as (select random() + 1), b(x) as (select x+x+x+x+x+x+x+x from a), c(x) as (select x+x+x+x+x+x+x+x from b), d(x) as (select x+x+x+x+x+x+x+x from c), e(x) as (select x+x+x+x+x+x+x+x from d), f(x) as (select x+x+x+x+x+x+x+x from e), g(x) as (select x+x+x+x+x+x+x+x from f) select x from g",
    "tables many": f"select count(*) from {', '.join(f'figures t{i}' for i in range(60))}",
    "tables many joined": f"select count(*) from {' join '.join(f'figures t{i}' for i in range(60))} on {' and '.join(f't{i}.id = t{i + 1}.id' for i in range(59))}",
    "in a list of many": f"select count(*) from figures a, figures b where a.char_start + b.char_start in ({', '.join(map(str, range(3000)))})",
    "date of many": f"{_TEXTS} select count(strftime(replace(substr(a, 1, 9000), 'a', '%s'), i)) from t, n",
    "sort of all": "select a.id from posts a, posts b, blogs c order by random()",
    "temporary b-tree": f"{_ENDLESS} select i % 1000003, count(*) from n group by 1",
    # Windows, orders and sets over what is long.
    "window of all rows but one": f"{_ENDLESS} select sum(i) over (order by i rows between unbounded preceding and unbounded following exclude current row) from n limit 9",
    "window of the greatest": "select max(a.sentence || b.sentence) over (order by a.id rows between 5000 preceding and 5000 following) from figures a, figures b",
    "window of texts": "select group_concat(a.body, b.body) over (partition by a.blog_id order by b.id) from posts a, posts b",
    "window of rows ranked": "select ntile(1000000) over (order by a.id || b.id), rank() over (order by b.id || a.id) from figures a, figures b",
    "windows many": f"select {', '.join(f'sum(char_start) over (order by char_start + {i})' for i in range(60))} from figures a, posts b",
    "order of many": f"select a.id from figures a, figures b order by {', '.join(['a.sentence || b.sentence'] * 40)}",
    "order without regard to case": "select a.body from posts a, figures b order by a.body || b.id collate nocase desc",
    "intersection": "select a.id || b.id from figures a, figures b intersect select b.id || a.id from figures a, figures b",
    "difference": "select a.id || b.id from figures a, figures b except select a.id from figures a",
    "a list that is asked again": "select count(*) from figures a where a.id in (select b.id || a.quote from figures b, figures c)",
    "existence of what is not": "select count(*) from figures a where not exists (select 1 from figures b, figures c where b.char_start + c.char_start = a.char_start + 0.5)",
    "a limit far off": f"{_ENDLESS} select i from n limit 9 offset 900000000",
    "groups of all": "select count(*) from (select a.id, b.id, count(*) from figures a, figures b group by a.id, b.id having count(*) > 1)",
    "an aggregate that is filtered": "select group_concat(a.body) filter (where b.id <> a.id), count(distinct a.body || b.id) from posts a, figures b",
    "natural joins": "select count(*) from figures natural join posts natural join blogs, figures c, figures d",
    "cases within cases": f"select {'case when random() then ' * 30}1{' end' * 30} from figures a, figures b, figures c",
    "counting as strings": "with recursive f(a, b) as (select '1', '1' union all select b, a || b from f) select max(length(b)) from f",
    "a table of itself": "with recursive t(x) as (select id from figures union select t.x || f.id from t, figures f) select count(*) from t",
    # Functions upon functions.
    "hex of hex": f"select {'hex(' * 30}body{')' * 30} from posts",
    "quotes of quotes": f"select {'quote(' * 30}sentence{')' * 30} from figures",
    "upper and lower": f"{_TEXTS} select {' + '.join(['length(upper(lower(a || i)))'] * 40)} from t, n",
    "characters one by one": f"{_TEXTS} select sum(unicode(substr(a, 1 + i % 19000, 1))) from t, n",
    "dates with many steps": f"{_ENDLESS} select max(datetime('now', i || ' days', 'start of month', 'weekday 3', '-9999 years')) from n",
    "printf with many values": f"{_ENDLESS} select max(printf('{'%s' * 100}', {', '.join(['i'] * 100)})) from n",
    "instr within instr": f"{_TEXTS} select max({'instr(a, substr(a, ' * 12}i % 9{'))' * 12}) from t, n",
    "glob of stars": f"{_TEXTS} select count(*) from t, n where a || i glob '{'*a' * 40}b'",
    "like with an escape": f"{_TEXTS} select count(*) from t, n where a || i like '{'%a_' * 30}b' escape '!'",
    "json of each of each": "select count(*) from json_each((select json_group_array(id) from posts)) a, json_each((select json_group_array(substr(sentence, 1, 9)) from figures limit 9)) b, json_tree((select json_group_array(id) from posts)) c, figures d, figures e",
    "json with many paths": f"{_TEXTS}, j(x) as materialized (select '[' || replace(substr(a, 1, 9000), 'a', '1,') || '1]' from t) select json_extract(x, {', '.join(f'{chr(39)}$[{i}]{chr(39)}' for i in range(90))}), i from j, n",
    "json that grows": "with recursive j(x) as (select json_array(1) union all select json_array(x, x) from j) select max(length(x)) from j",
    "search that is marked": "select highlight(posts_fts, 1, printf('%.99c', '<'), printf('%.99c', '>')) from posts_fts where posts_fts match 'a* OR t* OR e*'",
    "search for all but": "select count(*) from posts_fts where posts_fts match '" + " NOT ".join(["the"] * 200) + "'",
    "search of columns that are none": "select count(*) from posts_fts where posts_fts match '{title body nosuch} : \"x\" *'",
    "search index read": "select hex(a.block) from posts_fts_data a, posts_fts_data b",
    # What is none of a reader's business, and writes.
    "pragma database list": "select * from pragma_database_list",
    "pragma function list": "select * from pragma_function_list",
    "pragma of all tables": "select count(*) from sqlite_master a, pragma_table_info(a.name) b, sqlite_master c, pragma_table_xinfo(c.name) d, sqlite_master e, pragma_table_info(e.name)",
    "pragma page count": "select * from pragma_page_count",
    "pages of the file": "select * from dbstat a, dbstat b",
    "statements of others": "select * from sqlite_stmt",
    "attach": "attach database '/tmp/attached.db' as other",
    "load extension": "select load_extension('/lib/x86_64-linux-gnu/libc.so.6')",
    "tokenizer": "select fts3_tokenizer('porter', x'41414141')",
    "read a file": "select readfile('/etc/passwd'), edit('x')",
    "write a file": "select writefile('/tmp/written', 'x')",
    "delete": "delete from posts",
    "delete after with": "with x as (select 1) delete from posts",
    "insert after with": "with x as (select 1) insert into blogs select * from blogs",
    "update of the schema": "update sqlite_master set sql = ''",
    "create after explain": "explain create table x (y)",
    "vacuum into": "vacuum into '/tmp/copied.db'",
    "pragma writable schema": "pragma writable_schema = on",
    "two statements": "select 1; drop table posts",
    "search index written": "with x as (select 1) insert into posts_fts(posts_fts) values ('delete-all')",
}  # fmt: skip

TABLE = {
    "where without an end": {"_where": f"(({_ENDLESS} select count(*) from n) > 0)"},
    "where of a product": {"_where": "(select count(*) from figures a, figures b, figures c) > 0"},
    "where that sorts": {"_where": "1 or 1", "_sort": "sentence", "_size": "max"},
    "contains of a long text": {"sentence__contains": "a" * 5000},
    "like of many": {"sentence__like": "%a" * 45},
    "glob of many": {"sentence__glob": "*[a-z]" * 16},
    "in a long list": {"id__in": ",".join(f"f{i}" for i in range(900))},
    "search raw": {"_search": "a* OR b* OR c* OR d* OR e*", "_searchmode": "raw"},
    "array facet": {"_facet_array": "sentence"},
    "date facet": {"_facet_date": "sentence"},
    "facet of all values": {"_facet": "sentence", "_facet_size": "max", "_size": "max"},
    "where again and again": {"_where": "id in (select a.id from figures a, figures b where a.quote < b.quote)", "_facet": "unit"},
    "where with a text that grows": {"_where": f"length({'replace(' * 30}sentence{', char(97), sentence)' * 30}) > 0"},
    "search of prefixes": {"_search": " ".join(f"{c}*" for c in "abcdefghijklmnopqrstuvwxyz")},
    "search of near words": {"_search": "NEAR(a* b* c*, 9000)", "_searchmode": "raw"},
    "search and sort": {"_search": "a* OR e*", "_searchmode": "raw", "_sort_desc": "sentence", "_size": "max"},
    "search of many words": {"_search": "the " * 3000},
    "not in a long list": {"sentence__notin": ",".join(f"f{i}" for i in range(900))},
    "matches within a list": {"sentence__arraycontains": "x"},
    "through another table": {"_through": '{"table": "check_figures", "column": "check_id", "value": "x"}', "_sort": "sentence"},
    "labels of all": {"_labels": "on", "_size": "max", "_nocount": "1", "_columns": "all"},
}  # fmt: skip


def paths() -> dict[str, str]:
    """Return the attacks by name: SQL as JSON, CSV or a page, in turn, and filters of tables."""
    formats = (".json", ".csv", "")
    asked = {
        name: f"{DB}{formats[turn % 3]}?{urlencode({'sql': sql})}"
        for turn, (name, sql) in enumerate(SQL.items())
    }
    tables = {name: f"{DB}/figures?{urlencode(query)}" for name, query in TABLE.items()}
    facets = urlencode(
        [("_facet", name) for name in "sentence noun quote unit value low high".split()]
    )
    return (
        asked
        | tables
        | {
            "facets of many": f"{DB}/figures?{facets}",
            "all of a page": f"{DB}/posts?_size=max",
            "all columns of a page": f"{DB}/figures?_size=100&_columns=all&_facet=sentence",
            "a stream that is slow": f"{DB}/figures.csv?{urlencode({'_stream': 'on', **TABLE['where of a product']})}",
            "a book of all": f"{DB}/posts.xlsx?_size=max",
            "a book of long rows": f"{DB}.xlsx?{urlencode({'sql': SQL['big rows times many']})}",
            "a feed of all": f"{DB}/figures.atom?_size=max&{urlencode(TABLE['where again and again'])}",
            "a search of all words": f"/search?{urlencode({'q': 'the ' * 200})}",
            "a question of all": f"{DB}/said_about?about=%25",
            "values that are given": f"{DB}.json?{urlencode({'sql': 'select replace(:a, :b, :c), instr(:a, :c) from figures a, figures b', 'a': 'a' * 9000, 'b': 'a', 'c': 'a' * 9000})}",
        }
    )
