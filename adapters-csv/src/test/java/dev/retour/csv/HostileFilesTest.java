package dev.retour.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retour.kernel.Language;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HostileFilesTest {

    static List<HostileFile> files() {
        return HostileFiles.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void is_read_to_its_end_and_every_row_is_accounted_for(HostileFile file) {
        Collected bill = new Collected();

        Tally tally = BillCsvReader.of(file.map()).read(Source.of(file.name(), file.bytes()), bill);

        Balance.check(tally);
        assertThat(tally.accepted()).as("accepted; findings %s", first(bill)).isEqualTo(file.accepted());
        assertThat(bill.lines).hasSize((int) file.accepted());
        if (file.findings().equals(List.of("*"))) {
            assertThat(bill.findings).isNotEmpty();
        } else {
            assertThat(bill.places()).isEqualTo(file.findings());
        }
        assertThat(bill.unread).isEqualTo(file.unread());
        assertThat(bill.findings)
                .allSatisfy(finding -> assertThat(finding.text(Language.ZH)).isNotBlank());
    }

    private static List<String> first(Collected bill) {
        return bill.findings.stream()
                .limit(5)
                .map(finding -> finding.text(Language.EN))
                .toList();
    }

    @Test
    void there_are_many_of_them_under_different_names() {
        assertThat(files()).hasSizeGreaterThan(40).extracting(HostileFile::name).doesNotHaveDuplicates();
    }
}
