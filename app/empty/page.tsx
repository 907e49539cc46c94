/** Nothing at all: what every other page is measured against (tests/bench). Served only with THROUGHLINE_EMPTY_PAGE=1. */
export const dynamic = "force-dynamic";

export default function EmptyPage() {
  return <main id="main">Nothing here.</main>;
}
