/** Nothing at all: what every other page is measured against (tests/bench). */
export const dynamic = "force-dynamic";

export default function EmptyPage() {
  return <main id="main">Nothing here.</main>;
}
