package org.portailsolidaire.platform.drafting;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;

/**
 * What a page is told of the fields that it sent as they were typed
 * ({@code drafting.js}).
 *
 * @param revision that the written fields now have; -1 when none was written
 * @param conflicts the fields that someone else wrote meanwhile
 * @param refused the fields that are not written as they are
 * @param said whether and when they were saved
 * @param others who else has the part open, in a sentence
 * @param status of the draft, when it is none any more
 */
public record AutosaveAnswer(int revision, List<String> written, List<String> conflicts, List<String> refused,
		String said, String others, String status) {

	/** Some is written, or all; the others wait for a choice. */
	public static ResponseEntity<AutosaveAnswer> saved(Saved saved, List<Edit> sent, String said, String others) {
		return saved(saved.revision(), sent.stream().map(Edit::name).toList(), saved.left(), said, others);
	}

	/** The same of the fields of those names. */
	public static ResponseEntity<AutosaveAnswer> saved(int revision, List<String> sent, List<String> left, String said,
			String others) {
		List<String> written = sent.stream().filter((name) -> !left.contains(name)).toList();
		return ResponseEntity.status(left.isEmpty() ? HttpStatus.OK : HttpStatus.CONFLICT)
			.body(new AutosaveAnswer(revision, written, left, List.of(), said, others, ""));
	}

	/** Nothing was to be written. */
	public static ResponseEntity<AutosaveAnswer> seen(String others) {
		return ResponseEntity.ok(nothing(List.of(), "", others, ""));
	}

	/**
	 * The whole page is of an earlier version: nothing is written until it is compared.
	 */
	public static ResponseEntity<AutosaveAnswer> changed(String said, String others) {
		return ResponseEntity.status(HttpStatus.CONFLICT).body(nothing(List.of(), said, others, ""));
	}

	/** Nothing is written; what is not refused can be sent again without the rest. */
	public static ResponseEntity<AutosaveAnswer> refused(List<String> fields, String said) {
		return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(nothing(fields, said, "", ""));
	}

	/** Nothing is written there any more. */
	public static ResponseEntity<AutosaveAnswer> gone(String said, String status) {
		return ResponseEntity.status(HttpStatus.GONE).body(nothing(List.of(), said, "", status));
	}

	private static AutosaveAnswer nothing(List<String> refused, String said, String others, String status) {
		return new AutosaveAnswer(-1, List.of(), List.of(), refused, said, others, status);
	}

}
