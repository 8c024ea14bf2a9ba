import { z } from 'zod';
import { type Seat } from './seat.ts';
/** Why a seat asks for somebody: its term is over, nobody has it, or its term ends soon. In the order of lists. */
export declare const termKindSchema: z.ZodEnum<{
    ending: "ending";
    expired: "expired";
    vacant: "vacant";
}>;
export type TermKind = z.infer<typeof termKindSchema>;
type Term = Pick<Seat, 'id' | 'personId' | 'category' | 'role' | 'validFrom' | 'validTo'>;
/** A day, and the last one that is looked at: 'YYYY-MM-DD'. */
export type TermSpan = {
    readonly today: string;
    readonly upTo: string;
};
/**
 * The seats of one body that ask for somebody: what is over, the longest first, then what is vacant, then what ends up to
 * a day. A term that another one of the same category and role follows asks for nobody; nor does one that is still to begin.
 */
export declare const openTerms: <One extends Term>(seats: readonly One[], span: TermSpan) => readonly (One & {
    readonly kind: TermKind;
})[];
/** What a list of terms says of a seat beside its place. */
export declare const termSeatSchema: z.ZodObject<{
    id: z.core.$ZodBranded<z.ZodUUID, "SeatId", "out">;
    personId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "PersonId", "out">>;
    category: z.ZodOptional<z.ZodString>;
    role: z.ZodEnum<{
        alternate: "alternate";
        chair: "chair";
        deputy: "deputy";
        member: "member";
        observer: "observer";
        secretary: "secretary";
    }>;
    voting: z.ZodBoolean;
    validFrom: z.ZodOptional<z.ZodString>;
    validTo: z.ZodOptional<z.ZodString>;
    name: z.ZodOptional<z.ZodString>;
    kind: z.ZodEnum<{
        ending: "ending";
        expired: "expired";
        vacant: "vacant";
    }>;
}, z.core.$strip>;
export {};
