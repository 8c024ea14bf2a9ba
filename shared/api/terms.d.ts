import { z } from 'zod';
/** A seat that asks for somebody, as a line in a list over several bodies. */
export declare const termRowSchema: z.ZodObject<{
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
    bodyId: z.core.$ZodBranded<z.ZodUUID, "BodyId", "out">;
    bodyCode: z.ZodString;
}, z.core.$strip>;
export type TermRow = z.infer<typeof termRowSchema>;
export declare const termsApi: {
    /** Terms of office that are over or end up to a day, and vacant seats: of one body, or of all of them. */
    'terms.list': {
        kind: 'read';
        input: z.ZodObject<{
            today: z.ZodString;
            upTo: z.ZodString;
            bodyId: z.ZodOptional<z.core.$ZodBranded<z.ZodUUID, "BodyId", "out">>;
        }, z.core.$strict>;
        output: z.ZodObject<{
            terms: z.ZodArray<z.ZodObject<{
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
                bodyId: z.core.$ZodBranded<z.ZodUUID, "BodyId", "out">;
                bodyCode: z.ZodString;
            }, z.core.$strip>>;
        }, z.core.$strip>;
    };
};
