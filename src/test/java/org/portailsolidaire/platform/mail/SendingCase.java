package org.portailsolidaire.platform.mail;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import org.portailsolidaire.support.TestClock;
import org.portailsolidaire.support.TestDatabase;

/** A database, a mail server and a clock for the tests of the sending. */
abstract class SendingCase {

	final TestClock clock = new TestClock();

	final GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

	Sandbox sandbox;

	@BeforeEach
	void open() {
		this.sandbox = new Sandbox(TestDatabase.dataSource(TestDatabase.create()), this.clock);
		this.mail.start();
	}

	@AfterEach
	void close() {
		this.mail.stop();
	}

	void send() throws InterruptedException {
		this.sandbox.sending(this.mail.getSmtp().getPort()).sendAll();
	}

}
