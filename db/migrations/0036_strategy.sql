-- IT-Strategie: vision, chapters, guidelines with their goals and initiatives, comments, resolutions.

create table strategies (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  name text not null check (length(name) between 1 and 160),
  vision text check (length(vision) <= 4000),
  from_year integer not null check (from_year between 2000 and 2100),
  to_year integer not null check (to_year between 2000 and 2100),
  -- what statements before the next resolution are about; each resolution begins a new draft
  draft_id uuid not null default uuidv7(),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  -- one strategy at a time; its versions are its resolutions
  unique (municipality_id),
  check (from_year <= to_year)
);
select protect_municipal_table('strategies');

create table strategy_chapters (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- the chapter of the outline; null: one of the municipality's own
  outline text check (outline in ('mission', 'situation', 'guidelines', 'standards', 'architecture', 'operation',
    'security', 'organisation', 'finance', 'review')),
  title text not null check (length(title) between 1 and 160),
  body text check (length(body) <= 20000),
  position integer not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, outline)
);
select protect_municipal_table('strategy_chapters');

create table strategy_guidelines (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- principle: how we decide, always; guideline: what we do until the strategy ends
  kind text not null check (kind in ('principle', 'guideline')),
  code text not null check (length(code) between 1 and 20),
  name text not null check (length(name) between 1 and 200),
  reason text check (length(reason) <= 2000),
  consequence text check (length(consequence) <= 2000),
  version integer not null default 1,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, code)
);
select protect_municipal_table('strategy_guidelines');

create table strategy_chapter_goals (
  municipality_id uuid not null references municipalities,
  chapter_id uuid not null,
  goal_id uuid not null,
  primary key (municipality_id, chapter_id, goal_id),
  foreign key (municipality_id, chapter_id) references strategy_chapters on delete cascade,
  foreign key (municipality_id, goal_id) references agenda_goals on delete cascade
);
create index on strategy_chapter_goals (municipality_id, goal_id);
select protect_municipal_table('strategy_chapter_goals');

create table strategy_guideline_goals (
  municipality_id uuid not null references municipalities,
  guideline_id uuid not null,
  goal_id uuid not null,
  primary key (municipality_id, guideline_id, goal_id),
  foreign key (municipality_id, guideline_id) references strategy_guidelines on delete cascade,
  foreign key (municipality_id, goal_id) references agenda_goals on delete cascade
);
create index on strategy_guideline_goals (municipality_id, goal_id);
select protect_municipal_table('strategy_guideline_goals');

-- An initiative follows a guideline, or deviates and says why.
create table strategy_guideline_initiatives (
  municipality_id uuid not null references municipalities,
  guideline_id uuid not null,
  initiative_id uuid not null,
  stance text not null check (stance in ('follows', 'deviates')),
  reason text check (length(reason) between 1 and 500),
  primary key (municipality_id, guideline_id, initiative_id),
  foreign key (municipality_id, guideline_id) references strategy_guidelines on delete cascade,
  foreign key (municipality_id, initiative_id) references initiatives on delete cascade,
  check (stance = 'follows' or reason is not null)
);
create index on strategy_guideline_initiatives (municipality_id, initiative_id);
select protect_municipal_table('strategy_guideline_initiatives');

create table strategy_comments (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  -- both null: on the strategy as a whole
  chapter_id uuid,
  guideline_id uuid,
  text text not null check (length(text) between 1 and 2000),
  role text not null,
  given_by text not null,
  given_at timestamptz not null,
  answer text check (length(answer) between 1 and 2000),
  -- whether the draft was changed because of it
  taken boolean,
  answered_by text,
  answered_at timestamptz,
  primary key (municipality_id, id),
  foreign key (municipality_id, chapter_id) references strategy_chapters on delete cascade,
  foreign key (municipality_id, guideline_id) references strategy_guidelines on delete cascade,
  check (chapter_id is null or guideline_id is null),
  check ((answer is null) = (taken is null) and (answer is null) = (answered_at is null))
);
create index on strategy_comments (municipality_id, given_at);
select protect_municipal_table('strategy_comments');

create table strategy_resolutions (
  municipality_id uuid not null references municipalities,
  id uuid not null default uuidv7(),
  number integer not null,
  resolved_on date not null,
  body text not null check (length(body) between 1 and 160),
  paper text check (length(paper) <= 80),
  -- the strategy as it stood, with the codes and names of its goals
  snapshot jsonb not null,
  created_at timestamptz not null default now(),
  primary key (municipality_id, id),
  unique (municipality_id, number)
);
select protect_municipal_table('strategy_resolutions');
