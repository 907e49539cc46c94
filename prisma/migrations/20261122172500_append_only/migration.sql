-- What is written to the log, or published as a report, stays as it was written.
CREATE FUNCTION throughline_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% on "%" is refused: its rows are never changed', TG_OP, TG_TABLE_NAME USING ERRCODE = '55000';
END;
$$;

CREATE TRIGGER "ChangeLog_append_only_rows" BEFORE UPDATE OR DELETE ON "ChangeLog"
  FOR EACH ROW EXECUTE FUNCTION throughline_append_only();
CREATE TRIGGER "ChangeLog_append_only_table" BEFORE TRUNCATE ON "ChangeLog"
  FOR EACH STATEMENT EXECUTE FUNCTION throughline_append_only();

CREATE TRIGGER "ReportBody_append_only_rows" BEFORE UPDATE OR DELETE ON "ReportBody"
  FOR EACH ROW EXECUTE FUNCTION throughline_append_only();
CREATE TRIGGER "ReportBody_append_only_table" BEFORE TRUNCATE ON "ReportBody"
  FOR EACH STATEMENT EXECUTE FUNCTION throughline_append_only();
