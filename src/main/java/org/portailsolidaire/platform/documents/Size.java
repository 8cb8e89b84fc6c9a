package org.portailsolidaire.platform.documents;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.util.unit.DataSize;

/** A number of bytes as people read it: "310 Ko", "1,2 Mo"; "310 KB", "1.2 MB". */
public record Size(long bytes) implements Worded {

	private static final long KILO = DataSize.ofKilobytes(1).toBytes();

	private static final long MEGA = DataSize.ofMegabytes(1).toBytes();

	private static final long GIGA = DataSize.ofGigabytes(1).toBytes();

	@Override
	public String text(MessageSource messages, Locale locale) {
		return text(locale);
	}

	/** The size in a language; tenths under ten megabytes, and never "0". */
	public String text(Locale locale) {
		boolean english = "en".equals(locale.getLanguage());
		if (this.bytes < MEGA) {
			return Math.max(1, Math.ceilDiv(this.bytes, KILO)) + "\u00A0" + (english ? "KB" : "Ko");
		}
		boolean giga = this.bytes >= GIGA;
		String number = BigDecimal.valueOf(this.bytes)
			.divide(BigDecimal.valueOf(giga ? GIGA : MEGA), 1, RoundingMode.HALF_UP)
			.stripTrailingZeros()
			.toPlainString();
		String unit = (giga ? "G" : "M") + (english ? "B" : "o");
		return (english ? number : number.replace('.', ',')) + "\u00A0" + unit;
	}

}
