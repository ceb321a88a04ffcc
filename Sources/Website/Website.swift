import Assets
import Hummingbird
import HummingbirdTLS
import Mustache
