import { Button } from "#kit/button";
import { TextField } from "#kit/fields/field";

/** Searches the numbers by address; works without a script. */
export function NumbersSearch({ text }: { text: string }) {
  return (
    <form method="get" className="mb-6 flex flex-wrap items-end gap-3 print:hidden">
      <div className="w-72">
        <TextField label="Words or rule" name="text" type="search" defaultValue={text} />
      </div>
      <Button type="submit">Search</Button>
    </form>
  );
}
