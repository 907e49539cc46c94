import NextAuth from "next-auth";
import { authOptions } from "#server/single-sign-on";

const answer = (request: Request, context: unknown) => NextAuth(authOptions())(request, context);

export { answer as GET, answer as POST };
