import { routes } from "#domain";
import { LinkButton } from "#kit/link-button";
import { PlainPage } from "#kit/plain-page";

export const metadata = { title: "Not here" };

export default function NotHere() {
  return (
    <PlainPage title="There is nothing here for you">
      <p>
        Either this address does not exist, or it belongs to a program you are not part of. The two
        look alike on purpose.
      </p>
      <LinkButton href={routes.programs}>Your programs</LinkButton>
    </PlainPage>
  );
}
