import { routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PlainPage } from "#kit/plain-page";

export const metadata = { title: "Page not found" };

export default function NotHere() {
  return (
    <PlainPage title="Page not found">
      <p>This page doesn't exist, or it belongs to a program that you aren't a member of.</p>
      <LinkButton href={routes.programs}>Go to your programs</LinkButton>
    </PlainPage>
  );
}
