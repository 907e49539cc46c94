import { askAnswer, askIfMine } from "#ask";
import { DemoClock } from "#components/frame/demo-clock";
import { Shell } from "#components/frame/shell";
import { SignOut } from "#components/frame/sign-out";
import { AnswerAtTop } from "#components/shared/answer-at-top";
import { ThisYear } from "#components/shared/this-year";
import { availability, availabilityLine, moveDemoClock, programFrame } from "#domain";
import { signOut } from "../../actions.ts";

/** The frame around every page of a program. It guards nothing: the pages do, and a stranger gets no frame. */
export default async function ProgramLayout({
  children,
  params,
}: LayoutProps<"/programs/[program]">) {
  const { program: slug } = await params;
  const mine = await askIfMine(slug);
  if (!mine) return children;
  const { program, situation } = mine;
  const frame = programFrame(program, situation);
  return (
    <ThisYear today={situation.today}>
      <Shell
        frame={frame}
        answer={<AnswerAtTop posted={await askAnswer()} program={slug} />}
        account={<SignOut action={signOut} />}
        clock={
          frame.demoClock ? (
            <DemoClock
              program={slug}
              day={frame.demoClock.day}
              time={frame.demoClock.time}
              offer={availabilityLine(availability(moveDemoClock, program, program.id, situation))}
            />
          ) : null
        }
      >
        {children}
      </Shell>
    </ThisYear>
  );
}
