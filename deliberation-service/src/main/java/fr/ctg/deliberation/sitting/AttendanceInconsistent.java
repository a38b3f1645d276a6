package fr.ctg.deliberation.sitting;

import fr.ctg.deliberation.council.Seat;
import fr.ctg.platform.problem.Facts;
import fr.ctg.platform.problem.Refusal;

final class AttendanceInconsistent extends Refusal {
    private AttendanceInconsistent(String code, Seat member, String... legalBasis) {
        super(Kind.INVALID, code, Facts.of("member", member.name()), legalBasis);
    }

    static AttendanceInconsistent chairAbsent(Seat chair) {
        return new AttendanceInconsistent("chair-absent", chair, "CGCT art. L2121-14");
    }

    static AttendanceInconsistent secretaryAbsent(Seat secretary) {
        return new AttendanceInconsistent("secretary-absent", secretary, "CGCT art. L2121-15");
    }

    static AttendanceInconsistent namedTwice(Seat member) {
        return new AttendanceInconsistent("member-named-twice", member);
    }
}
