-- A sender's workbook may have several sheets, each with its own columns and lines above them.

update import_senders
  set layout = jsonb_build_array(jsonb_build_object('sheet', 'Vorhaben', 'titles', '[]'::jsonb, 'columns', layout))
  where layout <> '[]';

comment on column import_senders.layout is
  'sheets of the last workbook taken over, with their columns in order (src/exchange/core/write-table.ts, SheetLayout)';
